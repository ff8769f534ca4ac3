import { ActionIcon, Button, Checkbox, SegmentedControl } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import { useWords } from '#web/wording/say.ts'
import type { Group, Rule } from '../../language/rule.ts'
import css from '../Builder.module.css'
import { words } from '../words.ts'
import { useBuilder } from './builder-context.ts'
import { ConditionEditor } from './ConditionEditor.tsx'
import { freshCondition } from './fresh-condition.ts'

type GroupEditorProps = { readonly group: Group; readonly depth: number; readonly onChange: (group: Group) => void }

/** All or any of its parts, each a condition or another group. */
export function GroupEditor({ group, depth, onChange }: GroupEditorProps) {
  const { t } = useWords()
  const { fixed } = useBuilder()
  const add = (rule: Rule) => onChange({ ...group, rules: [...group.rules, rule] })
  return (
    <fieldset className={css.group} data-depth={depth}>
      <legend className={css.legend}>
        {t(words.joined)}
        <SegmentedControl
          size="xs"
          aria-label={t(words.joined)}
          disabled={fixed}
          data={[
            { value: 'all', label: t(words.ofAll) },
            { value: 'any', label: t(words.ofAny) },
          ]}
          value={group.kind}
          onChange={(kind) => onChange({ kind: kind === 'any' ? 'any' : 'all', rules: group.rules })}
        />
      </legend>
      {group.rules.map((rule, place) => (
        <Part
          key={String(place)}
          rule={rule}
          depth={depth + 1}
          onChange={(next) => onChange({ ...group, rules: group.rules.map((one, i) => (i === place ? next : one)) })}
          onRemove={() => onChange({ ...group, rules: group.rules.filter((_, i) => i !== place) })}
        />
      ))}
      {fixed ? null : (
        <div className={css.adds}>
          <Button
            size="compact-sm"
            variant="light"
            leftSection={<IconPlus size={14} aria-hidden="true" />}
            onClick={() => add(freshCondition('event', () => 'text'))}
          >
            {t(words.addCondition)}
          </Button>
          {depth < 6 ? (
            <Button
              size="compact-sm"
              variant="subtle"
              color="gray"
              leftSection={<IconPlus size={14} aria-hidden="true" />}
              onClick={() => add({ kind: group.kind === 'all' ? 'any' : 'all', rules: [] })}
            >
              {t(words.addGroup)}
            </Button>
          ) : null}
        </div>
      )}
    </fieldset>
  )
}

type PartProps = {
  readonly rule: Rule
  readonly depth: number
  readonly onChange: (rule: Rule) => void
  readonly onRemove: () => void
}

function Part({ rule, depth, onChange, onRemove }: PartProps) {
  const { t } = useWords()
  const { fixed } = useBuilder()
  const inner = rule.kind === 'not' ? rule.rule : rule
  const put = (next: Rule) => onChange(rule.kind === 'not' ? { kind: 'not', rule: next } : next)
  return (
    <div className={css.part}>
      <div className={css.body}>
        {inner.kind === 'all' || inner.kind === 'any' ? (
          <GroupEditor group={inner} depth={depth} onChange={put} />
        ) : inner.kind === 'not' ? (
          <Part rule={inner} depth={depth} onChange={put} onRemove={() => put(inner.rule)} />
        ) : (
          <ConditionEditor condition={inner} onChange={put} />
        )}
      </div>
      <Checkbox
        className={css.except ?? ''}
        size="xs"
        label={t(words.except)}
        checked={rule.kind === 'not'}
        disabled={fixed}
        onChange={({ currentTarget }) => onChange(currentTarget.checked ? { kind: 'not', rule } : inner)}
      />
      {fixed ? null : (
        <ActionIcon variant="subtle" color="gray" aria-label={t(words.remove)} onClick={onRemove}>
          <IconX size={15} aria-hidden="true" />
        </ActionIcon>
      )}
    </div>
  )
}
