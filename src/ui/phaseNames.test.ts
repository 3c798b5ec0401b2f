import { expect, test } from 'vitest'
import { phaseName } from './phaseNames.ts'
import { say } from './words.ts'

test('the names of a template are said in the language of the reader, the others as they are written', () => {
  expect(phaseName('it', 'Condivisione')).toBe('Condivisione')
  expect(phaseName('en', 'Condivisione')).toBe('Sharing')
  expect(phaseName('en', 'Ascolto nelle frazioni')).toBe('Ascolto nelle frazioni')
  const values = { phase: 'Apertura', date: '2027-01-31' }
  expect(say('en')('processes.nothingUntil', values)).toContain('Opening')
  expect(say('it')('processes.nothingUntil', values)).toContain('Apertura')
})
