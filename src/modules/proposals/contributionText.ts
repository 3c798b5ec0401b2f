/** The form with which a facilitator records what somebody gave in person. */
import { z } from 'zod'
import { body, category, limits, optionalId, placeLabel, rowId, summary, title } from './proposalText.ts'
import { contributionKinds, givenChannels } from './words.ts'

/** Preferences one sheet can carry: more come from another sheet. */
const largestTally = 2_000

const empty = (value: unknown) => (value === '' || value === null ? undefined : value)
const when = <Schema extends z.ZodType>(schema: Schema) => z.preprocess(empty, schema.optional())

const common = {
  process: rowId,
  channel: z.enum(givenChannels, 'proposals.errors.channelMissing'),
  meeting: optionalId,
  municipality: optionalId,
  givenOn: z.iso.date('platform.invalid.date'),
  authorLabel: z
    .string('proposals.errors.authorMissing')
    .trim()
    .min(2, 'proposals.errors.authorMissing')
    .max(120, 'proposals.errors.authorLong'),
  group: optionalId,
}

const words = z
  .string('proposals.errors.wordsMissing')
  .trim()
  .min(2, 'proposals.errors.wordsMissing')
  .max(3_000, 'proposals.errors.wordsLong')

const note = z.string().trim().max(limits.reason, 'proposals.errors.wordsLong').default('')

const proposal = rowId.or(z.never('proposals.errors.proposalMissing'))

/** Each kind asks for its own: a proposal the whole text, a comment its words, a tally how many. */
export const contributionFields = z.discriminatedUnion(
  'kind',
  [
    z.object({
      ...common,
      kind: z.literal('proposal'),
      title,
      summary,
      body,
      category,
      line: optionalId,
      objective: optionalId,
      placeLabel,
      proposal: z.undefined().catch(undefined),
      count: z.undefined().catch(undefined),
    }),
    z.object({ ...common, ...untold(), kind: z.literal('comment'), body: words, proposal }),
    z.object({ ...common, ...untold(), kind: z.literal('voice'), body: words, proposal: optionalId }),
    z.object({ ...common, ...untold(), kind: z.literal('support'), body: note, proposal }),
    z.object({
      ...common,
      ...untold(),
      kind: z.literal('tally'),
      body: note,
      proposal,
      count: z.coerce
        .number('proposals.errors.countMissing')
        .int('proposals.errors.countMissing')
        .min(1, 'proposals.errors.countMissing')
        .max(largestTally, 'proposals.errors.countLarge'),
    }),
  ],
  'proposals.errors.kindMissing',
)

export type GivenContribution = z.output<typeof contributionFields>

/** Kinds in the order of the form. */
export const kindsOfForm = contributionKinds

/** Fields that only another kind has. */
function untold() {
  const nothing = when(z.undefined()).catch(undefined)
  return {
    title: nothing,
    summary: nothing,
    category: nothing,
    line: nothing,
    objective: nothing,
    placeLabel: z.string().catch(''),
    count: nothing,
  }
}
