/** The frame of the module's form pages. */
import type { Child } from 'hono/jsx'
import type { FormState } from '#ui/formState.ts'
import { type Crumb, Page } from '#ui/layout.tsx'
import type { View } from '#ui/view.ts'

interface FormPageProps {
  readonly view: View
  readonly form: FormState
  readonly title: string
  /** The page this one belongs to. */
  readonly above: Crumb
  /** Something to read at length stands above the form. */
  readonly reading?: boolean | undefined
  readonly children?: Child
}

export const FormPage = ({ view, form, title, above, reading, children }: FormPageProps) => (
  <Page
    view={view}
    title={title}
    section="processes"
    breadcrumb={[above]}
    reading={reading}
    hasErrors={Object.keys(form.errors).length > 0}
    isHidden
  >
    {children}
  </Page>
)
