import { ActionIcon, Button, MultiSelect, NumberInput, Select } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { useWords } from '#web/wording/say.ts'
import { limits } from '../../asked/limits.ts'
import type { Question } from '../../asked/questionnaire.ts'
import type { Rule, Rules } from '../../asked/rules.ts'
import { shownIn } from '../../asked/texts.ts'
import { otherKey, stepsOf } from '../../asked/values.ts'
import css from './editing.module.css'
import { ruleNames, sentences, words } from './editing-words.ts'
import { eachKeyOnce, ruleOn, rulesFor } from './edits.ts'

type Props = {
  readonly rules: Rules
  /** The questions on whose answers they may rest. */
  readonly earlier: readonly Question[]
  readonly onChange: (rules: Rules) => void
}

/** What earlier answers must be: each condition in a line. The last one is removed by switching the condition off. */
export function RulesFields({ rules, earlier, onChange }: Props) {
  const { t, n } = useWords()
  const [first] = earlier
  const put = (list: Rule[]) => onChange({ ...rules, rules: list })
  return (
    <div className={css.rules}>
      {rules.rules.length > 1 ? (
        <Select
          label={t(words.match)}
          data={[
            { value: 'all', label: t(words.all) },
            { value: 'any', label: t(words.any) },
          ]}
          value={rules.match}
          allowDeselect={false}
          onChange={(match) => onChange({ ...rules, match: match === 'any' ? 'any' : 'all' })}
        />
      ) : null}
      {rules.rules.map((rule, place) => (
        <RuleFields
          // biome-ignore lint/suspicious/noArrayIndexKey: a condition has no name but its place
          key={place}
          name={n.whole(place + 1)}
          rule={rule}
          earlier={earlier}
          onChange={(next) => put(rules.rules.with(place, next))}
          {...(rules.rules.length > 1 && { onRemove: () => put(rules.rules.toSpliced(place, 1)) })}
        />
      ))}
      <Button
        size="compact-sm"
        variant="default"
        disabled={first === undefined || rules.rules.length >= limits.rules}
        onClick={() => first !== undefined && put([...rules.rules, ruleOn(earlier.at(-1) ?? first)])}
      >
        {t(words.addRule)}
      </Button>
    </div>
  )
}

type RuleProps = {
  readonly name: string
  readonly rule: Rule
  readonly earlier: readonly Question[]
  readonly onChange: (rule: Rule) => void
  readonly onRemove?: () => void
}

function RuleFields({ name, rule, earlier, onChange, onRemove }: RuleProps) {
  const { t, locale } = useWords()
  const question = earlier.find(({ key }) => key === rule.question)
  const said = (label: string) => t(sentences.numbered, label, name)
  const steps = question === undefined ? null : stepsOf(question)
  return (
    <div className={css.rule}>
      <Select
        aria-label={said(t(words.ruleQuestion))}
        data={eachKeyOnce(earlier).map(({ key, text }) => ({ value: key, label: shownIn(text, locale).text || key }))}
        value={question?.key ?? null}
        allowDeselect={false}
        onChange={(key) => {
          const chosen = earlier.find((one) => one.key === key)
          if (chosen !== undefined) onChange(ruleOn(chosen))
        }}
      />
      <Select
        aria-label={said(t(words.ruleIs))}
        data={(question === undefined ? [rule.is] : rulesFor(question)).map((is) => ({
          value: is,
          label: t(ruleNames[is]),
        }))}
        value={rule.is}
        allowDeselect={false}
        onChange={(is) => {
          const chosen = question && rulesFor(question).find((one) => one === is)
          if (question !== undefined && chosen !== undefined) onChange(ruleOn(question, chosen))
        }}
      />
      {'than' in rule ? (
        <NumberInput
          aria-label={said(t(words.ruleThan))}
          value={rule.than}
          {...(steps !== null && { min: steps.from, max: steps.to })}
          clampBehavior="strict"
          allowDecimal={false}
          onChange={(than) => typeof than === 'number' && onChange({ ...rule, than })}
        />
      ) : null}
      {'options' in rule ? (
        <MultiSelect
          aria-label={said(t(words.ruleOptions))}
          data={eachKeyOnce(optionsOf(question)).map(({ key, text }) => ({
            value: key,
            label: shownIn(text, locale).text || key,
          }))}
          value={[...rule.options]}
          onChange={(options) => options.length > 0 && onChange({ ...rule, options })}
        />
      ) : null}
      {onRemove === undefined ? null : (
        <ActionIcon variant="subtle" aria-label={t(sentences.actOn, t(words.removeRule), name)} onClick={onRemove}>
          <IconTrash size={16} />
        </ActionIcon>
      )}
    </div>
  )
}

function optionsOf(question: Question | undefined) {
  if (question?.kind !== 'single' && question?.kind !== 'multiple') return []
  return question.other === null ? question.options : [...question.options, { key: otherKey, text: question.other }]
}
