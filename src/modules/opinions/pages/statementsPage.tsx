/** All statements with their numbers: the table that says what the map draws. */

import { shortDate } from '#ui/dates.ts'
import { Page } from '#ui/layout.tsx'
import { number } from '#ui/numbers.ts'
import { GoLink, Section } from '#ui/section.tsx'
import { TitleBlock } from '#ui/titleBlock.tsx'
import { contentLanguage, type View } from '#ui/view.ts'
import { moderationAddress, statementsAddress } from '../appearance.ts'
import type { Statement } from '../conversation.ts'
import type { MappedNumbers } from '../map/storedMap.ts'
import { leastAnswers, leastGroup, leastPeople } from '../map/storedMap.ts'
import type { FoundConversation } from '../queries/findConversation.ts'
import type { FoundMap } from '../queries/findMap.ts'
import type { Referral } from '../queries/referrals.ts'
import { isShareSaid } from '../rules/heard.ts'
import { drawnGroups, isMapShown } from '../rules/mapRules.ts'
import { crumbsTo } from './conversationFrame.tsx'
import { referralAddress } from './deskAddresses.ts'
import { FileLinks, FileMoment } from './fileLinks.tsx'
import { addressOf } from './referralList.tsx'
import { shareSaid } from './referralTexts.ts'
import { ordersOf, type StatementOrder } from './statementOrder.ts'

interface StatementsPageProps {
  readonly view: View
  readonly conversation: FoundConversation
  readonly processTitle: string
  readonly map: FoundMap
  readonly rows: readonly { readonly statement: Statement; readonly numbers: MappedNumbers | undefined }[]
  readonly order: StatementOrder
  /** What became of statements at the table. */
  readonly referrals: readonly Referral[]
}

export const StatementsPage = ({
  view,
  conversation,
  processTitle,
  map,
  rows,
  order,
  referrals,
}: StatementsPageProps) => {
  const { t } = view
  const { id } = conversation
  return (
    <Page
      view={view}
      title={t('opinions.statements.title', { question: conversation.question })}
      section="opinions"
      breadcrumb={crumbsTo(view, conversation, processTitle)}
      crumb={t('opinions.statements.crumb')}
    >
      <TitleBlock
        view={view}
        title={t('opinions.statements.heading', { count: rows.length })}
        lead={t('opinions.statements.lead')}
      />
      <Section id="ordine" title={t('opinions.statements.order')} isTitleHidden>
        <nav aria-label={t('opinions.statements.order')}>
          <ul class="pz-opinion-orders">
            {ordersOf(map).map((one) => (
              <li>
                <a
                  href={one === 'numero' ? statementsAddress(id) : `${statementsAddress(id)}?ordine=${one}`}
                  aria-current={one === order ? 'true' : undefined}
                >
                  {t(`opinions.statements.by.${one}`)}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        {!isMapShown(map) && (
          <p>{t('opinions.statements.countsAlone', { least: leastPeople, answers: leastAnswers })}</p>
        )}
        {rows.some(({ numbers }) => numbers?.leavesOutFew) && (
          <p>{t('opinions.map.leavesOutFewSome', { least: leastGroup })}</p>
        )}
        <StatementsTable
          view={view}
          conversation={conversation}
          map={map}
          rows={rows}
          referrals={referrals}
        />
        <p class="pz-actions">
          <FileLinks view={view} conversation={id} map={map} />
          <GoLink href={moderationAddress(id)} label={t('opinions.log.link')} />
        </p>
        <FileMoment view={view} map={map} />
      </Section>
    </Page>
  )
}

const StatementsTable = ({
  view,
  conversation,
  map,
  rows,
  referrals,
}: Omit<StatementsPageProps, 'processTitle' | 'order'>) => {
  const { t, language } = view
  const mayRefer = conversation.steps.refer.allowed
  const groups = drawnGroups(map)
  // How so few people answered would say who did.
  const isSaid = isMapShown(map)
  const heads = [
    ...(isSaid
      ? [t('opinions.answer.vote.agree'), t('opinions.answer.vote.disagree'), t('opinions.answer.vote.pass')]
      : []),
    t('opinions.statements.seen'),
    ...(isSaid ? [t('opinions.statements.important')] : []),
    ...groups.map(({ letter }) => t('opinions.statements.groupAgrees', { letter })),
  ]
  const cellsOf = (numbers: MappedNumbers | undefined): string[] => {
    const { agree = 0, disagree = 0, pass = 0, seen = 0, important = 0 } = numbers ?? {}
    if (!isSaid) return [number(language, seen)]
    return [
      `${number(language, agree)} (${shareSaid(view, agree, seen)})`,
      `${number(language, disagree)} (${shareSaid(view, disagree, seen)})`,
      `${number(language, pass)} (${shareSaid(view, pass, seen)})`,
      number(language, seen),
      number(language, important),
      ...groups.map((_, place) => {
        const counts = numbers?.byGroup[place]
        return counts && isShareSaid(counts) ? shareSaid(view, counts.agree, counts.seen) : '–'
      }),
    ]
  }
  return (
    // biome-ignore-start lint/a11y/noRedundantRoles: on phones the table is drawn as blocks, and Safari then forgets its roles
    <table class="table pz-table pz-table-blocks pz-opinion-statements" role="table">
      <caption class="visually-hidden">{t('opinions.statements.caption')}</caption>
      <thead role="rowgroup">
        <tr role="row">
          <th scope="col" role="columnheader">
            {t('opinions.statements.statement')}
          </th>
          {heads.map((head) => (
            <th scope="col" role="columnheader" class="pz-number">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map(({ statement, numbers }) => (
          <tr role="row" id={`frase-${statement.number}`}>
            <th scope="row" role="rowheader">
              {statement.number}. <span lang={contentLanguage(view)}>{statement.text}</span>
              {referrals
                .filter((referral) => referral.statement === statement.id)
                .map((referral) => (
                  <span class="pz-opinion-went">
                    {t(`opinions.referral.became.${referral.kind}`, {
                      date: shortDate(language, referral.at),
                    })}{' '}
                    <a href={addressOf(referral)} lang={contentLanguage(view)}>
                      {referral.title || t('opinions.referral.gone')}
                    </a>
                  </span>
                ))}
              {mayRefer && (
                <>
                  {' '}
                  <a href={referralAddress(conversation.id, statement.id)}>
                    {t('opinions.referral.bring')}
                    <span class="visually-hidden">: {statement.text}</span>
                  </a>
                </>
              )}
            </th>
            {cellsOf(numbers).map((cell, place) => (
              <td role="cell" class="pz-number" data-label={heads[place]}>
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
    // biome-ignore-end lint/a11y/noRedundantRoles: as above
  )
}
