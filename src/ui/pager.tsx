/** Pages of a long list: real links, no endless scroll. */
import { Icon } from './icons.tsx'
import { pageWith } from './pageAddress.ts'
import type { View } from './view.ts'

interface PagerProps {
  readonly view: View
  readonly page: number
  readonly pages: number
  /** Name of the query value, `pagina` unless said otherwise. */
  readonly name?: string | undefined
}

/** Nothing when there is one page only. */
export const Pager = ({ view, page, pages, name = 'pagina' }: PagerProps) => {
  if (pages <= 1) return null
  const address = (number: number) => pageWith(view.path, name, number === 1 ? null : String(number))
  return (
    <nav class="pz-pager" aria-label={view.t('ui.pager.title')}>
      {page > 1 && (
        <a class="pz-go" rel="prev" href={address(page - 1)}>
          <Icon name="arrow-left" />
          {view.t('ui.pager.before')}
        </a>
      )}
      <span>{view.t('ui.pager.here', { page, pages })}</span>
      {page < pages && (
        <a class="pz-go" rel="next" href={address(page + 1)}>
          {view.t('ui.pager.after')}
          <Icon name="arrow-right" />
        </a>
      )}
    </nav>
  )
}
