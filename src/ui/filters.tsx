/** Searching and narrowing a list: plain forms with a button, no JavaScript. */
import { Icon } from './icons.tsx'
import type { View } from './view.ts'

export interface FilterOption {
  readonly value: string
  readonly label: string
  /** How many of them there are. */
  readonly count?: number | undefined
  readonly isActive: boolean
}

export interface FilterGroup {
  /** Name of the query value. */
  readonly name: string
  readonly label: string
  readonly options: readonly FilterOption[]
}

interface FiltersProps {
  readonly view: View
  /** Address of the list. */
  readonly action: string
  /** Name and present value of the text search; absent: no text search. */
  readonly search?: { readonly name: string; readonly value: string } | undefined
  readonly groups: readonly FilterGroup[]
  /** Other query values to keep: the order. */
  readonly keep?: Readonly<Record<string, string>> | undefined
}

/**
 * On phones the same form inside `<details>`: two drawings of one form, the hidden one is out of the tree. Where
 * there is nothing to choose from, nothing is drawn.
 */
export const Filters = (props: FiltersProps) =>
  props.search || props.groups.length > 0 ? (
    <>
      <details class="pz-filters-phone">
        <summary>
          <Icon name="filter" />
          {props.view.t('ui.filters.open')}
        </summary>
        <FilterForm {...props} prefix="phone" />
      </details>
      <div class="pz-filters-wide">
        <FilterForm {...props} prefix="filter" />
      </div>
    </>
  ) : null

const FilterForm = ({
  view,
  action,
  search,
  groups,
  keep,
  prefix,
}: FiltersProps & { readonly prefix: string }) => (
  <form class="pz-filters" action={action} method="get" aria-label={view.t('ui.filters.title')}>
    {keep && Object.entries(keep).map(([name, value]) => <input type="hidden" name={name} value={value} />)}
    {search && (
      <div class="pz-filter-search">
        <label for={`${prefix}-${search.name}`}>{view.t('ui.filters.search')}</label>
        <input
          class="form-control"
          type="search"
          id={`${prefix}-${search.name}`}
          name={search.name}
          value={search.value}
        />
      </div>
    )}
    {groups.map((group) => (
      <fieldset>
        <legend>{group.label}</legend>
        {group.options.map((option) => (
          <div class="form-check pz-check">
            <input
              type="checkbox"
              id={`${prefix}-${group.name}-${option.value}`}
              name={group.name}
              value={option.value}
              checked={option.isActive}
            />
            <label for={`${prefix}-${group.name}-${option.value}`}>{option.label}</label>
            {option.count !== undefined && <span class="pz-count">{option.count}</span>}
          </div>
        ))}
      </fieldset>
    ))}
    <button type="submit" class="btn btn-primary">
      {view.t('ui.filters.apply')}
    </button>
  </form>
)

interface ActiveFiltersProps {
  readonly view: View
  /** Each active filter and the address of the list without it. */
  readonly active: readonly { readonly label: string; readonly without: string }[]
  /** The list without any filter. */
  readonly clear: string
}

/** Active filters as chips one can take away. */
export const ActiveFilters = ({ view, active, clear }: ActiveFiltersProps) =>
  active.length === 0 ? null : (
    <ul class="pz-chips" aria-label={view.t('ui.filters.active')}>
      {active.map((filter) => (
        <li>
          <a class="chip" href={filter.without}>
            <span class="visually-hidden">{view.t('ui.filters.remove')} </span>
            <span class="chip-label">{filter.label}</span>
            <Icon name="x" />
          </a>
        </li>
      ))}
      <li>
        <a href={clear}>{view.t('ui.filters.clear')}</a>
      </li>
    </ul>
  )

interface ListHeadProps {
  readonly view: View
  /** "12 proposte su 12", already said. */
  readonly result: string
  readonly action?: string | undefined
  /** Orders to choose from; `name` is the query value. */
  readonly order?:
    | {
        readonly name: string
        readonly value: string
        readonly options: readonly { value: string; label: string }[]
      }
    | undefined
  readonly keep?: Readonly<Record<string, string>> | undefined
}

/** Above a list: how many there are, and in which order. */
export const ListHead = ({ view, result, action, order, keep }: ListHeadProps) => (
  <div class="pz-list-head">
    <p role="status">{result}</p>
    {order && (
      <form method="get" action={action} class="pz-order">
        {keep &&
          Object.entries(keep).map(([name, value]) => <input type="hidden" name={name} value={value} />)}
        <label for="list-order">{view.t('ui.filters.order')}</label>
        <select class="form-select" id="list-order" name={order.name}>
          {order.options.map((option) => (
            <option value={option.value} selected={option.value === order.value}>
              {option.label}
            </option>
          ))}
        </select>
        <button type="submit" class="btn btn-outline-primary">
          {view.t('ui.filters.sort')}
        </button>
      </form>
    )}
  </div>
)

interface SearchProps {
  readonly view: View
  readonly action: string
  readonly name?: string | undefined
  readonly value?: string | undefined
  readonly label?: string | undefined
}

/** One field and its button. */
export const Search = ({ view, action, name, value, label }: SearchProps) => (
  <search>
    <form class="pz-search" action={action} method="get">
      <label for="search-words">{label ?? view.t('ui.filters.searchSite')}</label>
      <div>
        <input class="form-control" type="search" id="search-words" name={name ?? 'q'} value={value ?? ''} />
        <button type="submit" class="btn btn-primary">
          {view.t('ui.filters.find')}
        </button>
      </div>
    </form>
  </search>
)
