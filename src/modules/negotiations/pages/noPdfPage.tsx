import { ErrorPage } from '#ui/errorPage.tsx'
import type { View } from '#ui/view.ts'
import { documentAddress } from '../appearance.ts'

interface NoPdfPageProps {
  readonly view: View
  readonly document: number
}

/** Where no binary of the typesetter exists for this machine: why there is no PDF, and what to do instead. */
export const NoPdfPage = ({ view, document }: NoPdfPageProps) => (
  <ErrorPage
    view={view}
    status={404}
    title={view.t('negotiations.document.noPdfTitle')}
    why={view.t('negotiations.document.noPdf')}
    wayOut={{ href: documentAddress(document), label: view.t('negotiations.table.documentRead') }}
  />
)
