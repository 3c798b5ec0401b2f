/** What every page of a conversation begins with: the way up, and what one can do where answers are not taken. */
import { addresses } from '#ui/addresses.ts'
import { longDateTime } from '#ui/dates.ts'
import { LinkButton, Locked } from '#ui/forms.tsx'
import type { Crumb } from '#ui/layout.tsx'
import type { View } from '#ui/view.ts'
import { sayMessage } from '#ui/words.ts'
import { answerAddress, conversationAddress } from '../appearance.ts'
import type { FoundConversation } from '../queries/findConversation.ts'

export const crumbsTo = (
  { t }: View,
  conversation: FoundConversation,
  processTitle: string,
  isBelow = true,
): readonly Crumb[] => [
  { href: `${addresses.processes}/${conversation.process.id}`, label: processTitle },
  { href: `${addresses.opinions}?percorso=${conversation.process.id}`, label: t('opinions.list.title') },
  ...(isBelow ? [{ href: conversationAddress(conversation.id), label: conversation.question }] : []),
]

export function whenSaid(
  { t, language }: View,
  conversation: Pick<FoundConversation, 'moment' | 'opensAt' | 'closesAt' | 'closedAt'>,
): string {
  const { moment, opensAt, closesAt, closedAt } = conversation
  const date = (at: Date | null) => (at ? longDateTime(language, at) : '')
  if (moment === 'draft') return t('opinions.page.when.draft')
  if (moment === 'announced') return t('opinions.page.when.announced', { date: date(opensAt) })
  if (moment === 'closed') return t('opinions.page.when.closed', { date: date(closedAt ?? closesAt) })
  return closesAt ? t('opinions.page.when.open', { date: date(closesAt) }) : t('opinions.page.when.openEnd')
}

interface DoorProps {
  readonly view: View
  readonly conversation: FoundConversation
}

/** The way to the first statement, or why there is none. */
export const Door = ({ view, conversation }: DoorProps) => {
  const { t } = view
  const { answer, moment } = conversation
  const address = answerAddress(conversation.id)
  if (answer.allowed) {
    return (
      <p class="pz-vote-door">
        <LinkButton href={address} label={t('opinions.answer.begin')} />
        <span>
          {t(
            view.signedIn || !conversation.takesGuests
              ? 'opinions.answer.howLong'
              : 'opinions.answer.asGuest',
          )}
        </span>
      </p>
    )
  }
  return (
    <Locked
      label={t('opinions.answer.begin')}
      why={sayMessage(t, answer.because)}
      wayOut={
        moment === 'open' && !view.signedIn
          ? {
              href: `${addresses.signIn}?${new URLSearchParams({ torna: address })}`,
              label: t('opinions.answer.signIn'),
            }
          : undefined
      }
    />
  )
}
