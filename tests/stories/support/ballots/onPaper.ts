/** The road of paper: sheets are printed, handed, typed twice, mended, accounted for; the result is counted again. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { addOption, announceBallot, castVote, createBallot } from '#modules/ballots/index.ts'
import { findActor } from '#modules/people/index.ts'
import { type Command, execute, type Scene } from '#platform/command.ts'
import { does, follow, press, type Road, reads, sees, writes } from '../road/traveller.ts'
import { letClose, letOpen } from './clock.ts'
import { holds } from './holds.ts'
import { chiaraScene } from './scene.ts'

const root = join(import.meta.dirname, '../../../..')
const projects = [
  ['Sportello di prova', '12000'],
  ['Laboratorio di prova', '9000'],
  ['Trasporto di prova', '15000'],
] as const

export function theRoadOfPaper(road: Road): void {
  let ballot = 0
  const paper = () => `/votazioni/${ballot}/carta`
  const staff = () => Promise.all([road.as('Chiara Montanari'), road.as('Marta Riva')])

  test('a budget is announced, its sheets are printed, and many vote online', async () => {
    const scene = await chiaraScene(road.demo.app)
    ballot = (await done(scene, createBallot, settings)).id
    const options = []
    for (const [title, cost] of projects) {
      options.push((await done(scene, addOption, { ballot, title, cost })).id)
    }
    await done(scene, announceBallot, { ballot, opensAt: '2099-01-01T09:00', closesAt: '2099-02-01T09:00' })
    await letOpen(scene.db, ballot)
    const [chiara] = await staff()
    await chiara.goto(paper())
    await writes(chiara, { 'Quante schede': '3' })
    await does(chiara, 'Prepara le schede', 'Schede da 1 a 3 pronte da stampare')
    await holds(chiara, road)
    for (const [place, actor] of (await crowd(scene, 12)).entries()) {
      const fields = { ballot, option: String(options[place % 2 === 0 ? 0 : 1]) }
      await done({ ...scene, actor }, castVote, fields)
    }
  })

  test('the desk finds one person at a time, looks at a document, and hands a sheet that is a vote', async () => {
    const [chiara] = await staff()
    for (const name of ['Bruno Ferrari', 'Elif Kaya']) {
      await writes(chiara, { 'Chi hai davanti': name })
      expect(await press(chiara, 'Cerca nell’elenco')).toBe(200)
      await reads(chiara, 'È nell’elenco e non ha ancora votato')
      await chiara.getByRole('checkbox', { name: /Ho guardato un documento/ }).check()
      await does(chiara, 'Segna che ha ricevuto la scheda', `Segnato: ${name} vota su carta`)
    }
    await holds(chiara, road)
    const bruno = await road.as('Bruno Ferrari')
    await bruno.goto(`/votazioni/${ballot}/vota`)
    await reads(bruno, 'Hai già votato')
  })

  test('after closing the pile is typed by two people, who meet only where they differ', async () => {
    await letClose(road.demo.app.services.db, ballot)
    const [chiara, marta] = await staff()
    await chiara.goto(paper())
    await writes(chiara, { 'Nome del pacco': 'Urna di prova', 'Schede nel pacco': '2' })
    expect(await press(chiara, 'Apri il pacco')).toBe(303)
    await sees(chiara, 'Pacco Urna di prova')
    const pile = chiara.url()
    await types(chiara, ['2 1', '2'])
    await marta.goto(pile)
    await types(marta, ['2', '2'])
    await reads(marta, 'scheda battuta in modo diverso')
    await holds(marta, road)
    expect(await marta.getByRole('button', { name: /nell’urna$/ }).count()).toBe(0)
    await follow(marta, 'Correggi la tua scheda 1', /^Scheda 1/)
    await writes(marta, { 'Numeri delle scelte segnate': '1 2' })
    expect(await press(marta, 'Salva e passa alla scheda dopo')).toBe(303)
    await reads(marta, 'Le due battute sono uguali')
    await does(marta, 'Conta 2 schede nell’urna', '2 schede contate')
  })

  test('every sheet is accounted for, paper closes, and the result is published', async () => {
    const [chiara] = await staff()
    await chiara.goto(paper())
    await marks(chiara, '1-2', /^Nell’urna/)
    await reads(chiara, 'I numeri non tornano')
    await marks(chiara, '3', /^Non usate/)
    await reads(chiara, 'I numeri tornano')
    await does(chiara, 'Chiudi la carta', 'La carta è chiusa')
    await chiara.goto(`/votazioni/${ballot}/gestione/pubblica`)
    await chiara.getByRole('checkbox', { name: /voglio contare e pubblicare/ }).check()
    await does(chiara, 'Conta e pubblica il risultato', 'Il risultato è pubblicato')
    const urn = await road.demo.app.services.db
      .selectFrom('ballot_urn')
      .select('channel')
      .distinct()
      .where('ballot_id', '=', ballot)
      .execute()
    expect(urn).toEqual([{ channel: null }])
  })

  test('a stranger downloads the ballots and counts them again, by the command of the page, to the same winners', async () => {
    const stranger = await road.stranger()
    await stranger.goto(`/votazioni/${ballot}/risultati`)
    await reads(stranger, '14 voti validi contati')
    await holds(stranger, road)
    const commands = await stranger.locator('.pz-command').allInnerTexts()
    const folder = mkdtempSync(join(tmpdir(), 'partecipanza-paper-'))
    await saves(stranger, /Le schede, senza nomi/, join(folder, `votazione-${ballot}.pb`))
    await saves(stranger, /^Il certificato/, join(folder, `certificato-${ballot}.json`))
    const [counted = '', checked = ''] = commands.map((command) => commandLine(folder, command))
    const whole = await fetch(`${road.demo.address}/votazioni/${ballot}/risultati.json`)
    const { outcome } = (await whole.json()) as {
      outcome: { selected: number[] }
    }
    expect(outcome.selected.length).toBeGreaterThan(0)
    expect(JSON.parse(counted).selected).toEqual(outcome.selected.map(String))
    expect(JSON.parse(checked)).toMatchObject({ holds: true })
  })
}

const settings = {
  process: 2,
  question: 'Quali progetti di prova realizziamo?',
  explanation: '',
  method: 'budget',
  rule: 'equal-shares',
  utility: 'cost',
  completion: 'add1-greedy',
  budget: '24000',
  least: '1',
  isSecret: 'yes',
  electorate: 'registered',
} as const

async function done<Input, Found, Value>(
  scene: Scene,
  deed: Command<Input, Found, Value>,
  input: Readonly<Record<string, unknown>>,
): Promise<Value> {
  const outcome = await execute(deed, scene, input)
  if (outcome.kind !== 'done') throw new Error(JSON.stringify(outcome))
  return outcome.value
}

/** People with an account who take no part in the stories. */
async function crowd({ db }: Scene, count: number) {
  const people = await db
    .selectFrom('people')
    .select('id')
    .where('demo_persona', 'is', null)
    .where('closed_at', 'is', null)
    .orderBy('id')
    .limit(count)
    .execute()
  return await Promise.all(people.map(({ id }) => findActor(db, id)))
}

/** Types the sheets of a pile, from its page on. */
async function types(page: Page, sheets: readonly string[]): Promise<void> {
  await follow(page, 'Comincia', /^Scheda 1/)
  for (const codes of sheets) {
    await writes(page, { 'Numeri delle scelte segnate': codes })
    expect(await press(page, 'Salva e passa alla scheda dopo')).toBe(303)
  }
  await sees(page, /^Pacco/)
}

async function marks(page: Page, serials: string, state: RegExp): Promise<void> {
  await writes(page, { 'Numeri delle schede': serials })
  await page.getByRole('radio', { name: state }).check()
  await does(page, 'Segna le schede', /segnat[ae]\./)
}

async function saves(page: Page, link: RegExp, file: string): Promise<void> {
  const address = await page.getByRole('link', { name: link }).first().getAttribute('href')
  const answer = await fetch(new URL(address ?? '', page.url()))
  expect(answer.status).toBe(200)
  writeFileSync(file, await answer.text())
}

/** The command of the page, run from this checkout in the folder of the downloads. */
function commandLine(folder: string, command: string): string {
  const tool = join(root, 'packages/collective-choice/src/cli.ts')
  const wanted = command.trim().split(' ').slice(3)
  const settingsOfNode = ['--import', import.meta.resolve('tsx'), tool]
  return execFileSync(process.execPath, [...settingsOfNode, ...wanted], { cwd: folder, encoding: 'utf8' })
}
