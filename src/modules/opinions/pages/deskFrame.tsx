/** The frame of the desk's pages: where one is, the way to its other pages, what is wrong with a form. */
import type { Child } from 'hono/jsx'
import { addresses } from '#ui/addresses.ts'
import type { FormState } from '#ui/formState.ts'
import { ErrorSummary } from '#ui/forms.tsx'
import { Page } from '#ui/layout.tsx'
import type { View } from '#ui/view.ts'
import { conversationAddress } from '../appearance.ts'
import type { FoundConversation } from '../queries/findConversation.ts'
import { deskPart } from './deskAddresses.ts'

/** The pages of the desk, in the order in which they are needed. */
const places = {
  desk: '',
  seeds: '/semi',
  queue: '/frasi',
  room: '/sala',
  files: '/importa',
  table: '/tavolo',
} as const
export type DeskPlace = keyof typeof places

interface DeskFrameProps {
  readonly view: View
  readonly conversation: FoundConversation
  readonly title: string
  readonly form: FormState
  readonly place: DeskPlace
  /** A page below one of them. */
  readonly crumb?: string | undefined
  readonly islands?: readonly string[] | undefined
  readonly children?: Child
}

export const DeskFrame = (props: DeskFrameProps) => {
  const { view, conversation, title, form, place, crumb } = props
  const { t } = view
  const hasErrors = Object.keys(form.errors).length > 0
  const isDesk = place === 'desk' && crumb === undefined
  return (
    <Page
      view={view}
      title={title}
      section="opinions"
      isHidden
      islands={props.islands}
      hasErrors={hasErrors}
      breadcrumb={[
        { href: `${addresses.opinions}?percorso=${conversation.process.id}`, label: t('opinions.desk.list') },
        {
          href: conversationAddress(conversation.id),
          label: t('opinions.desk.number', { id: conversation.id }),
        },
        ...(isDesk ? [] : [{ href: deskPart(conversation.id), label: t('opinions.desk.places.desk') }]),
        ...(crumb === undefined || place === 'desk'
          ? []
          : [{ href: deskPart(conversation.id, places[place]), label: t(`opinions.desk.places.${place}`) }]),
      ]}
      crumb={crumb ?? t(`opinions.desk.places.${place}`)}
    >
      <div class="pz-wrap">
        <nav class="pz-desk-nav" aria-label={t('opinions.desk.nav')}>
          <ul>
            {(Object.keys(places) as DeskPlace[]).map((name) => (
              <li>
                <a
                  href={deskPart(conversation.id, places[name])}
                  aria-current={name === place ? (crumb === undefined ? 'page' : 'true') : undefined}
                >
                  {t(`opinions.desk.places.${name}`)}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </div>
      {props.children}
    </Page>
  )
}

/** What is wrong, above all the forms of a page that has several. */
export const DeskErrors = ({ view, form }: { readonly view: View; readonly form: FormState }) =>
  Object.keys(form.errors).length > 0 && (
    <div class="pz-wrap pz-narrow">
      <ErrorSummary view={view} errors={form.errors} />
    </div>
  )
