/** The texts behind the process: project sheet, process sheet as data, objectives of the strategy. */
import { addresses } from '#ui/addresses.ts'
import type { View } from '#ui/view.ts'
import { ballotsOf, opinionsOf, processAddress } from '../places.ts'
import type { ProcessPageContent } from '../queries/findProcessPage.ts'

interface SourcesProps {
  readonly view: View
  readonly content: ProcessPageContent
}

export const Sources = ({ view, content }: SourcesProps) => {
  const { t } = view
  const { process, documents, objectives, tableId, ballots, conversations } = content
  const others = documents.filter(
    (one) => one.publishedAt !== null && (one.kind === 'project_sheet' || one.kind === 'other'),
  )
  return (
    <ul class="pz-link-list">
      {tableId !== null && (
        <li>
          <a href={`${addresses.tables}/${tableId}`}>{t('processes.sources.table')}</a>
        </li>
      )}
      {ballots > 0 && (
        <li>
          <a href={ballotsOf(process.id)}>{t('processes.sources.ballots', { count: ballots })}</a>
        </li>
      )}
      {conversations > 0 && (
        <li>
          <a href={opinionsOf(process.id)}>{t('processes.sources.opinions', { count: conversations })}</a>
        </li>
      )}
      {others.map((document) => (
        <li>
          <a href={`${processAddress(process.id)}/documenti/${document.id}`}>{document.title}</a>
        </li>
      ))}
      <li>
        <a href={`${processAddress(process.id)}/scheda.json`}>{t('processes.sources.sheet')}</a>
      </li>
      {objectives.map((objective) => (
        <li>
          <a href={`${addresses.strategies}/${objective.strategyId}#${objective.code.toLowerCase()}`}>
            {t('processes.sources.objective', { code: objective.code, title: objective.title })}
          </a>
        </li>
      ))}
    </ul>
  )
}
