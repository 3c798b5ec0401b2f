/** What was promised in the pact this one starts from: each is taken up with a click, by a party and by a day of this one. */
import { DataTable } from '#ui/dataTable.tsx'
import { number } from '#ui/numbers.ts'
import type { View } from '#ui/view.ts'
import { pactAddress } from '../appearance.ts'
import type { PactWork } from '../queries/work.ts'
import { formAddress } from './lifeAddress.ts'

interface ModelPromisesProps {
  readonly view: View
  readonly work: PactWork
}

export const ModelPromises = ({ view, work }: ModelPromisesProps) => {
  const { t, language } = view
  const { model } = work
  const left = model?.commitments.filter(({ what }) => work.commitments.every((one) => one.what !== what))
  if (!model || !left || left.length === 0) return null
  return (
    <>
      <p>
        {t('pacts.coDesign.modelPromises')} <a href={pactAddress(model.id)}>{model.title}</a>.
      </p>
      <DataTable
        caption={t('pacts.coDesign.modelCommitments')}
        isCaptionShown
        columns={[
          { label: t('pacts.life.field.what'), isRowHeader: true },
          { label: t('pacts.life.field.side') },
          { label: t('pacts.life.field.hours'), isNumber: true },
          { label: t('pacts.coDesign.change') },
        ]}
        rows={left.map(({ id, what, side, hours }) => [
          what,
          t(`pacts.side.${side}`),
          hours === null ? '–' : number(language, hours),
          <a href={`${formAddress(work.id, 'commitment')}?come=${id}`}>
            {t('pacts.coDesign.takeUp')}
            <span class="visually-hidden">: {what}</span>
          </a>,
        ])}
      />
    </>
  )
}
