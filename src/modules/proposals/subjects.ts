/** How proposals and contributions are named and found by thread, notices and search. */
import { sql } from 'kysely'
import type { SubjectSource } from '#platform/subjects.ts'
import { addresses } from '#ui/addresses.ts'
import { number } from '#ui/numbers.ts'
import { say } from '#ui/words.ts'
import type { Channel, ContributionKind } from './words.ts'

const firstWords = 80

export const subjects: readonly SubjectSource[] = [
  {
    kind: 'proposal',
    label: 'proposals.subject.proposal',
    address: (id) => `${addresses.proposals}/${id}`,
    note: (note, language) => {
      const { author, channel, supports } = note as { author: string; channel: Channel; supports: number }
      return say(language)('proposals.subject.note', {
        author,
        channel: say(language)(`proposals.channel.${channel}`),
        supports: number(language, supports),
      })
    },
    select: (ids) => sql`
      select p.id, proposal_code(p.number) || ', ' || p.title as title, '' as reference,
        jsonb_build_object('author', p.author_label, 'channel', p.channel, 'supports', p.online_supports + p.in_person_supports) as note,
        p.published_at as at, p.state <> 'hidden' as is_public, p.process_id
      from proposals p where p.id = any(${ids as number[]}::int[])`,
  },
  {
    // A contribution that is itself the proposal would say the same thing twice: the proposal stands for it.
    kind: 'contribution',
    label: 'proposals.subject.contribution',
    address: (_id, code) => `${addresses.contributions}/${code}`,
    note: (note, language) => {
      const { code, kind, channel, place } = note as {
        code: string
        kind: ContributionKind
        channel: Channel
        place: string
      }
      const t = say(language)
      return t('proposals.subject.contributionNote', {
        kind: t(`proposals.kind.${kind}`),
        where: place ? `${t(`proposals.given.${channel}`)}, ${place}` : t(`proposals.given.${channel}`),
        code,
      })
    },
    select: (ids) => sql`
      select c.id, case when c.body = '' then c.receipt_code else
          '«' || case when length(c.body) <= ${firstWords} then c.body
            else rtrim(regexp_replace(left(c.body, ${firstWords}), '\\s\\S*$', '')) || '…' end || '»' end as title,
        c.receipt_code as reference,
        jsonb_build_object('code', c.receipt_code, 'kind', c.kind, 'channel', c.channel, 'place', c.place) as note,
        c.given_on::timestamp at time zone 'Europe/Rome' as at,
        c.kind <> 'proposal' and not exists (select from comments h where h.contribution_id = c.id and h.state <> 'visible') as is_public,
        c.process_id
      from contributions c where c.id = any(${ids as number[]}::int[])`,
  },
]
