/** Nothing typed is lost: a form that was not sent comes back, in this tab, until it is sent or thrown away. */
import { expect, test } from 'vitest'
import { expectNoViolations } from '../support/browser.ts'
import { useServedDemo } from '../support/servedDemo.ts'
import { choose, field, goesThrough, press, roadThrough, sees, writes } from './support/road/traveller.ts'

const demo = useServedDemo()
const form = '/accessibilita/segnala'
const title = 'Segnala un problema di accessibilità'
const problem = 'Che cosa non funziona?'
const technology = 'Con che cosa navighi?'
const words = 'Il menu non si apre con la tastiera.'
const broughtBack = 'Abbiamo ripreso quello che stavi scrivendo.'

test('what was typed survives another language, a wrong link and a new load, and can be thrown away', async () => {
  const page = await roadThrough(demo, true).stranger()
  await page.goto(form)
  await writes(page, { [problem]: words, [technology]: 'Solo tastiera' })
  await goesThrough(page, page.getByRole('link', { name: 'English' }))
  await page.getByText('We brought back what you were writing.').waitFor()
  expect(await page.getByRole('main').locator('textarea').inputValue()).toBe(words)
  await expectNoViolations(page)

  await goesThrough(page, page.getByRole('link', { name: 'Italiano' }))
  await choose(page, 'Proposte', /proposte/)
  await page.goto(form)
  await page.getByText(broughtBack).waitFor()
  expect(await field(page, problem).inputValue()).toBe(words)
  expect(await field(page, technology).inputValue()).toBe('Solo tastiera')

  await page.getByRole('button', { name: 'Ricomincia da capo' }).click()
  expect(await field(page, problem).inputValue()).toBe('')
  await page.reload()
  await sees(page, title)
  expect(await page.getByText(broughtBack).isVisible()).toBe(false)
})

test('of two equal forms for two things each keeps its own words', async () => {
  const page = await roadThrough(demo, true).stranger()
  // A list has such forms, one a row: here the one form is made that of a second row before the page takes it up.
  await page.addInitScript(() => {
    document.addEventListener('DOMContentLoaded', () => {
      const row = new URLSearchParams(location.search).get('riga') ?? '1'
      const hidden = Object.assign(document.createElement('input'), {
        type: 'hidden',
        name: 'riga',
        value: row,
      })
      document.querySelector('main form')?.append(hidden)
    })
  })
  await page.goto(`${form}?riga=1`)
  await writes(page, { [problem]: words })
  await page.goto(`${form}?riga=2`)
  await sees(page, title)
  expect(await field(page, problem).inputValue()).toBe('')
  await page.goto(`${form}?riga=1`)
  await page.getByText(broughtBack).waitFor()
  expect(await field(page, problem).inputValue()).toBe(words)
})

test('what was sent is forgotten, what was refused comes back once, with what is wrong', async () => {
  const page = await roadThrough(demo, true).stranger()
  await page.goto(form)
  await writes(page, { [problem]: 'Male' })
  expect(await press(page, 'Manda la segnalazione')).toBe(422)
  expect(await field(page, problem).inputValue()).toBe('Male')
  expect(await page.getByText(broughtBack).isVisible()).toBe(false)
  await writes(page, { [problem]: words })
  expect(await press(page, 'Manda la segnalazione')).toBe(303)
  await page.goto(form)
  await sees(page, title)
  expect(await field(page, problem).inputValue()).toBe('')
})

test('whoever signs out leaves nothing behind in the tab, and an e-mail address is never kept', async () => {
  const road = roadThrough(demo, true)
  const page = await road.as('Chiara')
  await page.goto(form)
  await writes(page, { [problem]: words, 'La tua e-mail': 'elif@example.org' })
  expect(await page.evaluate(() => JSON.stringify({ ...sessionStorage }))).toContain(words)
  expect(await page.evaluate(() => JSON.stringify({ ...sessionStorage }))).not.toContain('example.org')
  await goesThrough(page, page.getByRole('link', { name: 'Torna alla dichiarazione' }))
  await page.getByRole('button', { name: 'Esci' }).click()
  await page.getByRole('link', { name: 'Accedi' }).first().waitFor()
  expect(await page.evaluate(() => JSON.stringify({ ...sessionStorage }))).not.toContain('kept:')
  await page.goto(form)
  await sees(page, title)
  expect(await field(page, problem).inputValue()).toBe('')
})
