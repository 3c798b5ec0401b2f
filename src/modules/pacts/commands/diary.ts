/** The care diary: what was done, hours, people reached in numbers, goods used, photographs. */
import { z } from 'zod'
import { day, id, optionalId } from '#platform/fields.ts'
import { invalid } from '#platform/outcome.ts'
import { subject } from '#platform/subject.ts'
import { allowed, refused } from '#platform/verdict.ts'
import { dayOf } from '#ui/dates.ts'
import { partiesOf } from '../rules/who.ts'
import { count, hours, optionalText, text } from './fields.ts'
import { deedCommand } from './ofPact.ts'

/** A photograph already cleaned and stored by the page (`preparePhoto`, `storePhoto`). */
const photo = z.object({
  altText: text(5, 300, 'pacts.errors.altText'),
  fileName: z.string().regex(/^[0-9a-f-]{36}\.webp$/, 'pacts.errors.photoType'),
  width: z.number().int().positive(),
  height: z.number().int().positive(),
  bytes: z.number().int().positive(),
})

export const writeDiary = deedCommand({
  deed: 'write_diary',
  input: z.object({
    pact: id,
    party: id,
    happenedOn: day,
    title: text(3, 120),
    body: text(2, 4000),
    hours: hours(10_000).default(0),
    peopleReached: count(0, 1_000_000).default(0),
    goodsUsed: optionalText(600),
    commitment: optionalId,
    photos: z.array(photo).max(10, 'platform.invalid.choice').default([]),
  }),
  may: (actor, pact, input) =>
    partiesOf(actor, pact).some((party) => party.id === input.party)
      ? allowed
      : refused('pacts.why.noMandate'),
  run: async (tx, pact, input, { now }) => {
    if (input.happenedOn > dayOf(now)) return invalid('happenedOn', 'pacts.errors.futureDate')
    const isOutside =
      (pact.startsOn !== null && input.happenedOn < pact.startsOn) ||
      (pact.endsOn !== null && input.happenedOn > pact.endsOn)
    if (isOutside) return invalid('happenedOn', 'pacts.errors.dayOutside')
    if (input.commitment !== undefined) {
      const own = await tx
        .selectFrom('commitments')
        .select('id')
        .where('id', '=', input.commitment)
        .where('pact_id', '=', pact.id)
        .executeTakeFirst()
      if (!own) return invalid('commitment', 'platform.invalid.choice')
    }
    const { id: entry } = await tx
      .insertInto('diary_entries')
      .values({
        pact_id: pact.id,
        party_id: input.party,
        happened_on: input.happenedOn,
        commitment_id: input.commitment ?? null,
        title: input.title,
        body: input.body,
        hours: input.hours,
        people_reached: input.peopleReached,
        goods_used: input.goodsUsed,
        written_at: now,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    if (input.photos.length > 0) {
      await tx
        .insertInto('diary_photos')
        .values(
          input.photos.map(({ altText, fileName, width, height, bytes }) => ({
            entry_id: entry,
            alt_text: altText,
            file_name: fileName,
            width,
            height,
            bytes,
          })),
        )
        .execute()
    }
    const detail = {
      pact: pact.id,
      hours: input.hours,
      people: input.peopleReached,
      photos: input.photos.length,
    }
    return [
      { id: pact.id, entry },
      { what: 'diary.written', subject: subject('pact', pact.id), detail: { ...detail, entry } },
    ]
  },
})
