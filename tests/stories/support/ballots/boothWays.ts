/** The booth for orders and points: buttons, numbers, the key Enter, dragging where there is JavaScript. */
import type { Locator, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { addProposals, announceBallot, createBallot } from '#modules/ballots/index.ts'
import type { Command, Scene } from '#platform/command.ts'
import { execute } from '#platform/command.ts'
import { tick, write } from '../road/hands.ts'
import { press, type Road, reads, sees } from '../road/traveller.ts'
import { letOpen } from './clock.ts'
import { holds } from './holds.ts'
import { chiaraScene, proposalsOfProcess } from './scene.ts'

const process = 2
const common = {
  process,
  explanation: '',
  electorate: 'registered',
  least: '1',
} as const

export function theBoothTakesOrders(road: Road): void {
  test('an order is made with buttons, keeps what is typed, and is checked before it goes', async () => {
    const id = await openOne(road, {
      question: 'In quale ordine cominciamo?',
      method: 'rank',
      rule: 'schulze',
      electorate: 'table_members',
      table: await seatFor(road, 'Anna Bonini'),
      isSecret: 'no',
      mayChange: 'yes',
    })
    const page = await road.as('Anna Bonini')
    await page.goto(`/votazioni/${id}/vota`)
    await rank(page, 0).fill('prima')
    await up(page, road, 2)
    expect(await rank(page, 0).inputValue()).toBe('1')
    await up(page, road, 2)
    await up(page, road, 1)
    expect(await ranks(page)).toEqual(['1', '2', 'prima'])
    expect(await press(page, 'Controlla il tuo voto')).toBe(422)
    await holds(page, road)
    await rank(page, 2).fill('2')
    await rank(page, 2).press('Enter')
    await sees(page, 'Ecco il tuo voto')
    await reads(page, '(pari)')
    await reads(page, /pubblico che cosa ha votato Anna Bonini/)
    await holds(page, road)
    await press(page, 'Vota')
    await sees(page, 'Hai votato')

    await page.goto(`/votazioni/${id}/vota`)
    expect(await ranks(page)).toEqual(['1', '2', '2'])
    if (road.javaScript) await dragsToTheTop(page)
  })
}

export function theBoothTakesChoicesAndPoints(road: Road): void {
  test('choices are marked up to their number, and the booth says why more are not taken', async () => {
    const id = await openOne(road, {
      question: 'Che cosa approvi?',
      method: 'choose',
      rule: 'av',
      most: '2',
      isSecret: 'yes',
    })
    const page = await road.as('Anna Bonini')
    await page.goto(`/votazioni/${id}/vota`)
    for (const place of [0, 1, 2]) await tick(marks(page).nth(place))
    if (road.javaScript) await reads(page, 'Scelte segnate: 3 di 2 al massimo')
    expect(await press(page, 'Controlla il tuo voto')).toBe(422)
    expect(await marks(page).and(page.locator(':checked')).count()).toBe(3)
    await holds(page, road)
    await untick(marks(page).nth(1))
    await press(page, 'Controlla il tuo voto')
    await sees(page, 'Ecco il tuo voto')
    expect(await page.locator('.pz-chosen > li').count()).toBe(2)
    await press(page, 'Cambia qualcosa')
    expect(await marks(page).and(page.locator(':checked')).count()).toBe(2)
    await press(page, 'Controlla il tuo voto')
    expect(await press(page, /non si potrà cambiare/)).toBe(303)
    await sees(page, 'Hai votato')
  })

  test('points say what is left, and the age is declared beside the button', async () => {
    const id = await openOne(road, {
      question: 'A che cosa tieni di più?',
      method: 'points',
      rule: 'sum',
      pointsEach: '10',
      isSecret: 'yes',
      minimumAge: '16',
    })
    const page = await road.as('Anna Bonini')
    await page.goto(`/votazioni/${id}/vota`)
    await write(points(page, 0), '7')
    await write(points(page, 1), '4')
    if (road.javaScript) await reads(page, /Sono 1 di troppo/)
    expect(await press(page, 'Controlla il tuo voto')).toBe(422)
    expect(await points(page, 0).inputValue()).toBe('7')
    await holds(page, road)
    await write(points(page, 1), '3')
    await press(page, 'Controlla il tuo voto')
    await reads(page, /Ancora da dare: 0/)
    expect(await press(page, /non si potrà cambiare/)).toBe(422)
    await tick(page.getByRole('checkbox', { name: /almeno 16 anni/ }))
    await holds(page, road)
    expect(await press(page, /non si potrà cambiare/)).toBe(303)
    await sees(page, 'Hai votato')
  })
}

/** A ballot on the first proposals of the process, open now. */
async function openOne(road: Road, settings: Readonly<Record<string, unknown>>): Promise<number> {
  const scene = await chiaraScene(road.demo.app)
  const { id } = await done(scene, createBallot, { ...common, ...settings })
  const proposals = (await proposalsOfProcess(scene.db, process)).slice(0, 3)
  await done(scene, addProposals, { ballot: id, proposals })
  await done(scene, announceBallot, { ballot: id, opensAt: '2099-01-01T09:00', closesAt: '2099-02-01T09:00' })
  await letOpen(scene.db, id)
  return id
}

/** The table of the process, where this person has a seat of their own. */
async function seatFor(road: Road, name: string): Promise<number> {
  const { db } = road.demo.app.services
  const { id: table } = await db
    .selectFrom('negotiation_tables')
    .select('id')
    .where('process_id', '=', process)
    .executeTakeFirstOrThrow()
  const isSeated = await db
    .selectFrom('table_members')
    .select('id')
    .where('table_id', '=', table)
    .where('name', '=', name)
    .executeTakeFirst()
  if (isSeated) return table
  const { id } = await db.selectFrom('people').select('id').where('name', '=', name).executeTakeFirstOrThrow()
  const seat = { table_id: table, name, short_name: name, category: 'citizen', kind: 'member' } as const
  const since = { state: 'admitted', requested_by: id, decided_at: new Date() } as const
  await db
    .insertInto('table_members')
    .values({ ...seat, ...since })
    .execute()
  return table
}

async function done<Input, Found, Value>(
  scene: Scene,
  deed: Command<Input, Found, Value>,
  input: Readonly<Record<string, unknown>>,
): Promise<Value> {
  const outcome = await execute(deed, scene, input)
  if (outcome.kind !== 'done') throw new Error(JSON.stringify(outcome))
  return outcome.value
}

const marks = (page: Page) => page.locator('input[name=option]')
const rank = (page: Page, place: number) => page.locator('input[name^=rank_]').nth(place)
const points = (page: Page, place: number) => page.locator('input[name^=points_]').nth(place)

const ranks = (page: Page) =>
  page
    .locator('input[name^=rank_]')
    .evaluateAll((fields) => fields.map((field) => (field instanceof HTMLInputElement ? field.value : '')))

/** The key that marks also takes the mark back. */
async function untick(choice: Locator): Promise<void> {
  await choice.focus()
  await choice.page().keyboard.press('Space')
  expect(await choice.isChecked()).toBe(false)
}

/** Without JavaScript the button sends the form and brings it back; with it nothing leaves the page. */
async function up(page: Page, road: Road, place: number): Promise<void> {
  const button = page.getByRole('button', { name: /^Su:/ }).nth(place)
  if (road.javaScript) return await button.click()
  await Promise.all([page.waitForResponse((answer) => answer.request().method() === 'POST'), button.click()])
  await page.waitForLoadState('load')
}

async function dragsToTheTop(page: Page): Promise<void> {
  const grips = page.locator('.pz-booth-grip')
  await page.setViewportSize({ width: 1280, height: 1400 })
  const [from, to] = await Promise.all([grips.nth(2).boundingBox(), grips.nth(0).boundingBox()])
  if (!from || !to) throw new Error('There is nothing to drag by.')
  const dragged = await page.locator('.pz-booth strong').nth(2).innerText()
  await page.mouse.move(from.x + 5, from.y + 10)
  await page.mouse.down()
  await page.mouse.move(to.x + 5, to.y - 5, { steps: 8 })
  await page.mouse.up()
  expect(await page.locator('.pz-booth strong').first().innerText()).toBe(dragged)
  expect((await ranks(page))[0]).toBe('1')
}
