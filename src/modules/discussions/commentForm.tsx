/** The form of a comment: the words, and for whom one speaks. */
import type { ActiveMandate } from '#platform/actor.ts'
import { Select } from '#ui/choices.tsx'
import { TextArea } from '#ui/fields.tsx'
import type { FormState } from '#ui/formState.ts'
import { Form, Submit } from '#ui/forms.tsx'
import type { View } from '#ui/view.ts'
import { partName } from './appearance.ts'
import type { Part } from './words.ts'

interface CommentFormProps {
  readonly view: View
  readonly form: FormState
  readonly action: string
  readonly hidden: Readonly<Record<string, string | undefined>>
  /** Groups one may speak for; none: no choice is shown. */
  readonly groups: readonly ActiveMandate[]
  /** Parts one may speak of by themselves; none: no choice is shown. */
  readonly parts?: readonly Part[]
  readonly submit: string
  readonly back?: { readonly href: string; readonly label: string } | undefined
}

export const CommentForm = ({
  view,
  form,
  action,
  hidden,
  groups,
  parts = [],
  submit,
  back,
}: CommentFormProps) => (
  <Form action={action} hidden={hidden}>
    {parts.length > 0 && (
      <Select
        view={view}
        form={form}
        name="part"
        label={view.t('discussions.form.part')}
        empty={view.t('discussions.form.wholeText')}
        options={parts.map((part) => ({ value: part, label: partName(view, part) }))}
        isOptional
      />
    )}
    <TextArea
      view={view}
      form={form}
      name="body"
      label={view.t('discussions.form.body')}
      help={view.t('discussions.form.help')}
      limit={3000}
      rows={5}
      isPublic
    />
    {groups.length > 0 && (
      <Select
        view={view}
        form={form}
        name="group"
        label={view.t('discussions.form.group')}
        empty={view.t('discussions.form.myself')}
        options={groups.map((group) => ({ value: String(group.groupId), label: group.groupName }))}
      />
    )}
    <Submit label={submit} back={back} />
  </Form>
)
