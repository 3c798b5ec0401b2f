/** The page of a conversation: what is asked, the next statement, what unites and divides in words, and then the map. */
import { Callout } from '#ui/facts.tsx'
import { LinkButton } from '#ui/forms.tsx'
import { Page } from '#ui/layout.tsx'
import { GoLink, Reading, Section } from '#ui/section.tsx'
import { type Knot, Thread } from '#ui/thread.tsx'
import { TitleBlock } from '#ui/titleBlock.tsx'
import type { View } from '#ui/view.ts'
import {
  conversationAddress,
  conversationStatus,
  deskAddress,
  mapPartAddress,
  moderationAddress,
  newsAddress,
} from '../appearance.ts'
import type { FoundConversation } from '../queries/findConversation.ts'
import type { FoundMap } from '../queries/findMap.ts'
import type { Referral } from '../queries/referrals.ts'
import { AnswerHere, type AnswerHereProps } from './answerHere.tsx'
import { crumbsTo, whenSaid } from './conversationFrame.tsx'
import { MapPart } from './map/mapPart.tsx'
import { ReferralList } from './referralList.tsx'
import { sizeSaid } from './sizeSaid.ts'

interface ConversationPageProps {
  readonly view: View
  readonly conversation: FoundConversation
  readonly processTitle: string
  readonly map: FoundMap
  readonly here: AnswerHereProps
  readonly referrals: readonly Referral[]
  readonly knots: readonly Knot[]
}

export const ConversationPage = (props: ConversationPageProps) => {
  const { view, conversation, map, here, referrals, knots } = props
  const { t } = view
  const { id } = conversation
  const isLive = conversation.moment === 'open'
  return (
    <Page
      view={view}
      title={conversation.question}
      section="opinions"
      reading={conversation.explanation !== '' || here.asked !== undefined}
      hasErrors={Object.keys(here.errors).length > 0}
      thread={knots.length > 0}
      islands={['opinion-map']}
      description={sizeSaid(view, map)}
      breadcrumb={crumbsTo(view, conversation, props.processTitle, false)}
      crumb={t('opinions.page.crumb')}
      isHidden={conversation.moment === 'draft'}
    >
      <TitleBlock
        view={view}
        number={t('opinions.page.number', { id })}
        state={conversationStatus[conversation.moment]}
        stateLabel={t(`opinions.page.moment.${conversation.moment}`)}
        title={conversation.question}
        written="title"
        lead={t('opinions.page.about')}
        meta={[
          { icon: 'calendar', text: whenSaid(view, conversation) },
          {
            icon: 'people',
            text: t(whoSaid(conversation)),
          },
          { icon: 'lock', text: t('opinions.page.noNames') },
        ]}
        threadSteps={knots.length > 0 ? knots.length : undefined}
      >
        {conversation.mayManage && (
          <LinkButton kind="secondary" href={deskAddress(id)} label={t('opinions.page.manage')} />
        )}
      </TitleBlock>
      <Section id="rispondi" title={t('opinions.answer.title')} isTitleHidden>
        <AnswerHere {...here} />
      </Section>
      {conversation.explanation !== '' && (
        <Section>
          <Reading text={conversation.explanation} />
        </Section>
      )}
      <opinion-map
        data-news={isLive ? newsAddress(id) : undefined}
        data-part={mapPartAddress(id)}
        data-version={map.version}
        data-fresh={t('opinions.map.fresh')}
        data-all={t('opinions.map.allGroups')}
        data-choose={t('opinions.map.chooseGroup')}
      >
        <div data-part>
          <MapPart view={view} conversation={id} map={map} own={here.reader.answering.answers} />
        </div>
        <p class="visually-hidden" role="status" />
      </opinion-map>
      <Section>
        {conversation.origin !== '' && (
          <Callout title={t('opinions.page.origin')}>
            <span lang="it">{conversation.origin}</span>
          </Callout>
        )}
        <p class="pz-actions">
          {isLive && (
            <GoLink
              href={`${conversationAddress(id)}#unisce`}
              label={t('opinions.map.refresh')}
              icon="history"
            />
          )}
          <GoLink href={moderationAddress(id)} label={t('opinions.log.link')} />
        </p>
      </Section>
      {referrals.length > 0 && (
        <Section id="al-tavolo" title={t('opinions.page.referrals')} ruled>
          <ReferralList view={view} conversation={id} referrals={referrals} />
        </Section>
      )}
      {knots.length > 0 && <Thread view={view} knots={knots} />}
    </Page>
  )
}

function whoSaid({ moment, takesGuests }: FoundConversation) {
  if (moment === 'closed') return takesGuests ? 'opinions.page.guestsThen' : 'opinions.page.signedInThen'
  return takesGuests ? 'opinions.page.guests' : 'opinions.page.signedIn'
}
