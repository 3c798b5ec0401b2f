/** The public log of moderation: what was done with which statement, when and why; never who wrote it. */
import { longDate } from '#ui/dates.ts'
import { Page } from '#ui/layout.tsx'
import { Pager } from '#ui/pager.tsx'
import { Section } from '#ui/section.tsx'
import { TitleBlock } from '#ui/titleBlock.tsx'
import { contentLanguage, type View } from '#ui/view.ts'
import type { FoundConversation } from '../queries/findConversation.ts'
import type { Moderation } from '../queries/moderationLog.ts'
import { crumbsTo } from './conversationFrame.tsx'
import { Quoted } from './quoted.tsx'

interface LogPageProps {
  readonly view: View
  readonly conversation: FoundConversation
  readonly processTitle: string
  readonly log: readonly Moderation[]
  /** Statements that came in by a file as not admitted. */
  readonly unadmitted: number
  readonly count: number
  readonly page: number
  readonly pages: number
}

export const LogPage = (props: LogPageProps) => {
  const { view, conversation, processTitle, log, unadmitted, count, page, pages } = props
  const { t, language } = view
  return (
    <Page
      view={view}
      title={t('opinions.log.title')}
      section="opinions"
      breadcrumb={crumbsTo(view, conversation, processTitle)}
      crumb={t('opinions.log.title')}
    >
      <TitleBlock
        view={view}
        title={t('opinions.log.title')}
        lead={t(`opinions.log.lead.${conversation.moderation}`)}
      />
      <Section id="registro" title={t('opinions.log.count', { count })} ruled>
        {unadmitted > 0 && <p>{t('opinions.log.unadmitted', { count: unadmitted })}</p>}
        {log.length === 0 ? (
          <p>{t('opinions.log.none')}</p>
        ) : (
          <ol class="pz-opinion-list">
            {log.map(({ number, text, verdict, reason, into, on }) => (
              <li>
                <p class="pz-quiet">{longDate(language, on)}</p>
                <p>
                  <strong>
                    {verdict === 'merged' && into !== null
                      ? t('opinions.log.mergedInto', { number, into })
                      : t(`opinions.log.verdict.${verdict}`, { number })}
                  </strong>
                </p>
                {text === null ? (
                  <p class="pz-quiet">{t('opinions.log.hidden')}</p>
                ) : (
                  <p>
                    <Quoted view={view} text={text} />
                  </p>
                )}
                {reason !== '' && (
                  <p>
                    {t('opinions.log.reason')} <span lang={contentLanguage(view)}>{reason}</span>
                  </p>
                )}
              </li>
            ))}
          </ol>
        )}
        {pages > 1 && <Pager view={view} page={page} pages={pages} />}
      </Section>
    </Page>
  )
}
