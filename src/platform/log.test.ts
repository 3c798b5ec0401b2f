import { expect, test } from 'vitest'
import { withoutValues } from './log.ts'

test('the log keeps neither the values of a statement that failed nor the key of the row', () => {
  const error = Object.assign(
    new Error('duplicate key value violates unique constraint "people_email_key"'),
    {
      code: '23505',
      detail: 'Key (email)=(anna@example.org) already exists.',
      params: ['anna@example.org'],
    },
  )
  expect(withoutValues(error)).toMatchObject({ code: '23505', message: error.message })
  expect(JSON.stringify(withoutValues(error))).not.toContain('anna@')
})

test('the log keeps no address that a mail server repeats', () => {
  const error = new Error('550 5.1.1 <anna@example.org>: Recipient address rejected')
  expect(JSON.stringify(withoutValues(error))).not.toContain('anna@example.org')
  expect(withoutValues(error)).toMatchObject({ message: '550 5.1.1 <…@…>: Recipient address rejected' })
})
