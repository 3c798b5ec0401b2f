/** The proposals of the document, one clause each, and those that stayed out of it with their reasons. */
import { Columns, GoLink, Reading, Section } from '#ui/section.tsx'
import { StatusTag } from '#ui/statusTag.tsx'
import type { View } from '#ui/view.ts'
import { outcomeStatus, proposalAddress } from '../appearance.ts'
import type { ClauseText, OtherProposal } from '../documentText.ts'
import type { ClauseOrigins } from '../queries/clauseOrigins.ts'
import { Said } from './said.tsx'

interface ClauseSectionProps {
  readonly view: View
  readonly clauses: readonly ClauseText[]
  readonly origins: ClauseOrigins
}

export const ClauseSection = ({ view, clauses, origins }: ClauseSectionProps) => (
  <Section id="clausole" title={view.t('negotiations.document.clauses')} band>
    {clauses.length === 0 && <p>{view.t('negotiations.document.noClauses')}</p>}
    {clauses.map((clause) => (
      <Clause view={view} clause={clause} origin={origins.get(clause.proposal)} />
    ))}
  </Section>
)

interface ClauseProps {
  readonly view: View
  readonly clause: ClauseText
  /** The statement of a conversation that its proposal came of. */
  readonly origin: { readonly title: string; readonly href: string } | undefined
}

const Clause = ({ view, clause, origin }: ClauseProps) => (
  <article id={`clausola-${clause.position}`}>
    <Columns kind="reading">
      <div>
        <p class="pz-quiet">{view.t('negotiations.document.clause', { position: clause.position })}</p>
        <h3>{clause.title}</h3>
        <Reading text={clause.text} />
        <GoLink
          href={proposalAddress(clause.proposal)}
          label={view.t('negotiations.document.fromProposal', { code: clause.code, title: clause.title })}
        />
        {origin && (
          <GoLink
            href={origin.href}
            label={view.t('negotiations.document.fromConversation', { title: origin.title })}
          />
        )}
      </div>
      <div>
        <Said label={view.t('negotiations.document.clauseReasons')} text={clause.reasons} />
        <Said label={view.t('negotiations.document.objections')} text={clause.objections} />
        <p class="pz-quiet">{view.t('negotiations.document.clauseDecision')}</p>
        <p>
          {view.t(`negotiations.outcome.${clause.outcome}`)}. {view.t(`negotiations.method.${clause.method}`)}
          .
        </p>
      </div>
    </Columns>
  </article>
)

interface OtherSectionProps {
  readonly view: View
  readonly others: readonly OtherProposal[]
}

export const OtherSection = ({ view, others }: OtherSectionProps) =>
  others.length === 0 ? null : (
    <Section
      id="altre-proposte"
      title={view.t('negotiations.document.others')}
      intro={view.t('negotiations.document.othersIntro')}
    >
      <ul class="pz-plain-list">
        {others.map((other) => (
          <li>
            <h3>
              <a href={proposalAddress(other.proposal)}>
                {other.code}, {other.title}
              </a>
            </h3>
            <p>
              <StatusTag
                view={view}
                state={outcomeStatus[other.outcome]}
                label={view.t(`negotiations.outcome.${other.outcome}`)}
              />
            </p>
            <p>{other.reasons}</p>
          </li>
        ))}
      </ul>
    </Section>
  )
