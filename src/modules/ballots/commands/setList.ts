import { sql } from 'kysely'
import { z } from 'zod'
import { id } from '#platform/fields.ts'
import { invalid } from '#platform/outcome.ts'
import { readAddresses } from '../rules/readAddresses.ts'
import { said, stepCommand } from './ofBallot.ts'

const most = 100_000
/** Letters of a list. */
export const mostListText = 12_000_000

/** The list of those who may vote, from a file. Only a hash of each address is kept, and a new list replaces the old. */
export const setList = stepCommand({
  step: 'edit',
  input: z.object({
    ballot: id,
    addresses: z.string('ballots.errors.addressNone').max(mostListText, 'ballots.errors.addressMany'),
  }),
  run: async (tx, ballot, input) => {
    const { addresses, wrongLines } = readAddresses(input.addresses)
    if (wrongLines.length > 0) {
      const lines = `${wrongLines.slice(0, 20).join(', ')}${wrongLines.length > 20 ? '…' : ''}`
      return invalid('addresses', 'ballots.errors.addressLine', { lines, count: wrongLines.length })
    }
    if (addresses.length === 0) return invalid('addresses', 'ballots.errors.addressNone')
    if (addresses.length > most) return invalid('addresses', 'ballots.errors.addressMany')
    await tx.deleteFrom('ballot_list').where('ballot_id', '=', ballot.id).execute()
    await sql`insert into ballot_list (ballot_id, email_hash)
      select distinct ${ballot.id}::int, ballot_address_hash(${ballot.id}::int, address)
      from json_array_elements_text(${JSON.stringify(addresses)}::json) as address`.execute(tx)
    return [{ count: addresses.length }, said(ballot, 'ballot.list_set', { count: addresses.length })]
  },
})
