import type { SubjectKind } from '#platform/subject.ts'
import { addresses } from '#ui/addresses.ts'
import { Icon } from '#ui/icons.tsx'
import type { View } from '#ui/view.ts'

interface FollowLinkProps {
  readonly view: View
  readonly kind: SubjectKind
  readonly id: number
}

/** "Segui": leads to the page where one begins or stops to follow; a plain link, so it may stand in any page. */
export const FollowLink = ({ view, kind, id }: FollowLinkProps) => (
  <a class="pz-go" href={`${addresses.follow}?kind=${kind}&id=${id}`} rel="nofollow">
    <Icon name="bell" />
    {view.t('notices.follow.link')}
  </a>
)
