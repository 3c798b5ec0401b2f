/** The frame around every form of the manager's desk. */
import type { Child } from 'hono/jsx'
import { addresses } from '#ui/addresses.ts'
import type { FormState } from '#ui/formState.ts'
import { ErrorSummary } from '#ui/forms.tsx'
import { Page } from '#ui/layout.tsx'
import { Section } from '#ui/section.tsx'
import { TitleBlock } from '#ui/titleBlock.tsx'
import type { View } from '#ui/view.ts'
import { managementAddress, processAddress } from '../places.ts'
import type { Process } from '../words.ts'

interface DeskFrameProps {
  readonly view: View
  readonly process: Process
  readonly title: string
  readonly lead?: string | undefined
  readonly form: FormState
  readonly children?: Child
}

export const DeskFrame = ({ view, process, title, lead, form, children }: DeskFrameProps) => (
  <Page
    view={view}
    title={`${title}, ${process.shortTitle}`}
    section="processes"
    breadcrumb={[
      { href: addresses.processes, label: view.t('processes.title') },
      { href: processAddress(process.id), label: process.shortTitle },
      { href: managementAddress(process.id), label: view.t('processes.manage.crumb') },
    ]}
    crumb={title}
    hasErrors={Object.keys(form.errors).length > 0}
    isHidden
  >
    <TitleBlock view={view} number={process.shortTitle} title={title} lead={lead} />
    <Section>
      <ErrorSummary view={view} errors={form.errors} labels="processes.fields" />
      {children}
    </Section>
  </Page>
)

/** The way back to the desk, beside the button of a form. */
export const backToDesk = (view: View, process: Process): { href: string; label: string } => ({
  href: managementAddress(process.id),
  label: view.t('processes.manage.back'),
})
