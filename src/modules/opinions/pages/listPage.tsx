/** /opinioni: open now first, then what comes, then what is over. */
import { EmptyState } from '#ui/cards.tsx'
import { LinkButton } from '#ui/forms.tsx'
import { Icon } from '#ui/icons.tsx'
import { type Crumb, Page } from '#ui/layout.tsx'
import { Pager } from '#ui/pager.tsx'
import { Section } from '#ui/section.tsx'
import { StatusTag } from '#ui/statusTag.tsx'
import { TitleBlock } from '#ui/titleBlock.tsx'
import { contentLanguage, type View } from '#ui/view.ts'
import { conversationAddress, conversationStatus } from '../appearance.ts'
import type { ListedConversation } from '../queries/listConversations.ts'
import { whenSaid } from './conversationFrame.tsx'
import { newConversationAddress } from './deskAddresses.ts'

interface ListPageProps {
  readonly view: View
  readonly conversations: readonly ListedConversation[]
  readonly drafts: readonly ListedConversation[]
  readonly page: number
  readonly pages: number
  /** Only those of one process. */
  readonly process: (Crumb & { readonly mayCreate: boolean; readonly id: number }) | undefined
}

export const ListPage = ({ view, conversations, drafts, page, pages, process }: ListPageProps) => {
  const { t } = view
  const title = process ? t('opinions.list.ofProcess', { process: process.label }) : t('opinions.list.title')
  const open = conversations.filter(({ moment }) => moment === 'open')
  const coming = conversations.filter(({ moment }) => moment === 'announced')
  const over = conversations.filter(({ moment }) => moment === 'closed')
  return (
    <Page
      view={view}
      title={title}
      section="opinions"
      description={t('opinions.list.lead')}
      breadcrumb={process ? [process] : []}
      crumb={t('opinions.list.title')}
    >
      <TitleBlock view={view} title={title} lead={t('opinions.list.lead')}>
        {process?.mayCreate && (
          <LinkButton
            href={`${newConversationAddress}?percorso=${process.id}`}
            label={t('opinions.list.create')}
            kind="secondary"
          />
        )}
      </TitleBlock>
      {conversations.length === 0 ? (
        <Section>
          <EmptyState title={t('opinions.list.none')} text={t('opinions.list.noneText')} />
        </Section>
      ) : (
        <>
          {page === 1 && (
            <Section id="aperte" title={t('opinions.list.now')} ruled>
              {open.length === 0 ? <p>{t('opinions.list.nowNone')}</p> : <Rows view={view} rows={open} />}
            </Section>
          )}
          {coming.length > 0 && (
            <Section id="in-arrivo" title={t('opinions.list.next')} ruled>
              <Rows view={view} rows={coming} />
            </Section>
          )}
          {over.length > 0 && (
            <Section id="chiuse" title={t('opinions.list.over')} ruled>
              <Rows view={view} rows={over} />
            </Section>
          )}
        </>
      )}
      {drafts.length > 0 && (
        <Section id="bozze" title={t('opinions.list.drafts')} ruled>
          <Rows view={view} rows={drafts} />
        </Section>
      )}
      {pages > 1 && (
        <Section>
          <Pager view={view} page={page} pages={pages} />
        </Section>
      )}
    </Page>
  )
}

interface RowsProps {
  readonly view: View
  readonly rows: readonly ListedConversation[]
}

const Rows = ({ view, rows }: RowsProps) => (
  <ul class="pz-ballots">
    {rows.map((conversation) => (
      <li>
        <p class="pz-ballots-head">
          <StatusTag
            view={view}
            state={conversationStatus[conversation.moment]}
            label={view.t(`opinions.page.moment.${conversation.moment}`)}
          />
          <span class="pz-quiet" lang={contentLanguage(view)}>
            {conversation.processTitle}
          </span>
        </p>
        <h3>
          <a href={conversationAddress(conversation.id)} lang={contentLanguage(view)}>
            {conversation.question}
          </a>
        </h3>
        <ul class="pz-meta">
          <li>
            <Icon name="calendar" />
            <span>{whenSaid(view, conversation)}</span>
          </li>
          <li>
            <Icon name="people" />
            <span>{view.t('opinions.list.people', { count: conversation.people })}</span>
          </li>
          <li>
            <Icon name="comment" />
            <span>{view.t('opinions.list.statements', { count: conversation.statements })}</span>
          </li>
        </ul>
      </li>
    ))}
  </ul>
)
