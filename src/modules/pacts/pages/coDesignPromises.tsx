/** The commitments and the forms of support, while the pact is written. */
import { DataTable } from '#ui/dataTable.tsx'
import { longDate } from '#ui/dates.ts'
import { LinkButton } from '#ui/forms.tsx'
import { money, number } from '#ui/numbers.ts'
import { Section } from '#ui/section.tsx'
import type { View } from '#ui/view.ts'
import type { PactWork } from '../queries/work.ts'
import { formAddress } from './lifeAddress.ts'
import { partyName } from './lifeForm.ts'
import type { FormName } from './lifeForms.ts'
import { ModelPromises } from './modelPromises.tsx'

interface PromisesProps {
  readonly view: View
  readonly work: PactWork
  readonly isOfficer: boolean
}

export const Promises = ({ view, work, isOfficer }: PromisesProps) => {
  const { t, language } = view
  const edits = (edit: FormName, remove: FormName, id: number) => (
    <>
      <a href={formAddress(work.id, edit, id)}>{t('pacts.coDesign.edit')}</a>{' '}
      <a href={formAddress(work.id, remove, id)}>{t('pacts.coDesign.remove')}</a>
    </>
  )
  return (
    <Section id="impegni" title={t('pacts.coDesign.promises')} ruled>
      <DataTable
        caption={t('pacts.coDesign.commitments')}
        isCaptionShown
        columns={[
          { label: t('pacts.life.field.what'), isRowHeader: true },
          { label: t('pacts.coDesign.party') },
          { label: t('pacts.life.field.dueOn') },
          { label: t('pacts.life.field.hours'), isNumber: true },
          { label: t('pacts.coDesign.change') },
        ]}
        rows={work.commitments.map((one) => [
          one.what,
          partyName(view, work, one.party),
          longDate(language, one.dueOn),
          one.hours === null ? '' : number(language, one.hours),
          edits('commitment', 'removeCommitment', one.id),
        ])}
      />
      <LinkButton
        kind="secondary"
        href={formAddress(work.id, 'commitment')}
        label={t('pacts.coDesign.addCommitment')}
      />
      <ModelPromises view={view} work={work} />
      <DataTable
        caption={t('pacts.coDesign.supports')}
        isCaptionShown
        columns={[
          { label: t('pacts.life.field.supportForm'), isRowHeader: true },
          { label: t('pacts.life.field.detail') },
          { label: t('pacts.life.field.value'), isNumber: true },
          { label: t('pacts.coDesign.change') },
        ]}
        rows={work.supports.map((one) => [
          t(`pacts.support.${one.form}`),
          one.detail,
          money(language, one.valueCents),
          isOfficer ? edits('support', 'removeSupport', one.id) : '',
        ])}
      />
      {isOfficer && (
        <LinkButton
          kind="secondary"
          href={formAddress(work.id, 'support')}
          label={t('pacts.coDesign.addSupport')}
        />
      )}
    </Section>
  )
}
