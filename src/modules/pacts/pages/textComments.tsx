/** What people say of a published text: under each clause, after the text, and while it is written again. */
import {
  addressOfList,
  addressOfNew,
  CommentSection,
  Conversations,
  type Part,
} from '#modules/discussions/index.ts'
import { Callout } from '#ui/facts.tsx'
import { GoLink, Section } from '#ui/section.tsx'
import type { View } from '#ui/view.ts'
import { pageOfPact } from './lifeAddress.ts'
import type { TextTalk } from './textTalk.ts'

interface TalkProps {
  readonly view: View
  readonly talk: TextTalk
}

/** The way to the comments on one clause, and to write one. */
export const ClauseTalk = ({ view, talk, letter }: TalkProps & { readonly letter: Part }) => {
  const { t } = view
  const count = talk.byClause.get(letter) ?? 0
  const { subject } = talk.comments
  const which = <span class="visually-hidden"> {t('pacts.comments.clause', { letter })}</span>
  if (count === 0 && !talk.may.allowed) return null
  return (
    <p class="pz-actions">
      {count > 0 && (
        <a href={addressOfList(subject, letter)}>
          {t('pacts.comments.onClause', { count })}
          {which}
        </a>
      )}
      {talk.may.allowed && (
        <a href={addressOfNew(subject, { part: letter })} rel="nofollow">
          {t('pacts.comments.write')}
          {which}
        </a>
      )}
    </p>
  )
}

/** Before the clauses: until when one may comment, and the way there. */
export const TalkOpen = ({ view, talk }: TalkProps) =>
  talk.may.allowed && talk.until !== null ? (
    <p>
      <strong>{view.t('pacts.comments.openUntil', { date: talk.until })}</strong>{' '}
      <a href="#commenti">{view.t('discussions.count', { count: talk.comments.count })}</a>
    </p>
  ) : null

/** Said where the text is another than the one people commented on. */
export const PublishedAgainNote = ({ view, talk }: TalkProps) => {
  const { again, comments } = talk
  if (!again) return null
  const { t } = view
  const href = `${pageOfPact(comments.subject.id, 'testo')}?versione=${again.version}&confronta=${again.before}`
  return (
    <Callout>
      {t('pacts.comments.again', { date: again.on })} <a href={href}>{t('pacts.comments.compare')}</a>
    </Callout>
  )
}

/** The first page of comments, with the last day to write in public. */
export const TextComments = ({ view, talk }: TalkProps) => (
  <Section ruled>
    <CommentSection view={view} {...talk} intro={<p>{periodSaid(view, talk)}</p>} />
  </Section>
)

export const TalkForWriters = ({ view, talk }: TalkProps) => {
  const { t } = view
  if (talk.comments.count === 0) return null
  return (
    <Section
      id="commenti"
      title={t('discussions.count', { count: talk.comments.count })}
      intro={t('pacts.comments.forWriters')}
      ruled
    >
      <Conversations view={view} {...talk} />
      <GoLink href={addressOfList(talk.comments.subject)} label={t('discussions.allComments')} />
    </Section>
  )
}

/** Until when one may comment and where that term comes from; afterwards, that comments stay. */
function periodSaid({ t }: View, { state, until, may, usual }: TextTalk): string {
  if (may.allowed && until !== null) {
    return [
      t('pacts.comments.open', { date: until }),
      t('pacts.comments.term', { count: usual.amount }),
      t('pacts.review.source', { source: usual.source }),
      usual.isVerified ? '' : t('pacts.review.unverified'),
    ]
      .filter(Boolean)
      .join(' ')
  }
  if (until !== null) return t('pacts.comments.over', { date: until })
  return state === 'co_design' ? t('pacts.comments.writing') : t('pacts.comments.without')
}

/** On the page of the pact: until when one may comment, and the way to the text and its comments. */
export const TalkSaid = ({ view, talk }: TalkProps) => {
  const { count, subject } = talk.comments
  if (count === 0 && !talk.may.allowed) return null
  return (
    <>
      <p>{periodSaid(view, talk)}</p>
      <GoLink
        href={`${pageOfPact(subject.id, 'testo')}#commenti`}
        label={view.t('pacts.comments.read', { count })}
      />
    </>
  )
}
