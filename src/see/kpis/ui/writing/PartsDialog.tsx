import { Button, Group, NativeSelect, Select, Stack } from '@mantine/core'
import { useState } from 'react'
import { useSave } from '#web/asking/api.ts'
import { problemsIn } from '#web/asking/refusal.ts'
import { Dialog } from '#web/kit/form/Dialog.tsx'
import { Form } from '#web/kit/form/Form.tsx'
import { useWords } from '#web/wording/say.ts'
import { type Formula, formulas } from '../../contract/kpi.ts'
import { formulaNames } from '../../words.ts'
import { api, type ShownKpi } from '../kpis-api.ts'
import { words } from '../words.ts'

type PartsDialogProps = { readonly kpi: ShownKpi; readonly kpis: readonly ShownKpi[]; readonly onClose: () => void }

/** Of which other KPIs one is made, in the order of the formula. */
export function PartsDialog({ kpi, kpis, onClose }: PartsDialogProps) {
  const { t } = useWords()
  const [opened] = useState(kpi)
  const [formula, setFormula] = useState<Formula>(opened.formula ?? 'sum')
  const [parts, setParts] = useState<readonly string[]>(opened.partIds.length === 0 ? ['', ''] : opened.partIds)
  const save = useSave(api.setParts, { quiet: true, done: words.partsSaved, etag: opened.etag, onDone: onClose })
  const problems = problemsIn(save.error, ['formula', 'partIds'])
  const others = kpis.filter(({ id }) => id !== opened.id).map(({ id, name }) => ({ value: id, label: name }))
  const setPart = (at: number, id: string) => setParts((before) => before.map((one, i) => (i === at ? id : one)))
  const clear = (
    <Button variant="subtle" color="red" onClick={() => save.mutate({ id: opened.id, formula: null, partIds: [] })}>
      {t(words.clearParts)}
    </Button>
  )
  return (
    <Dialog open onClose={onClose} title={t(words.setParts)}>
      <Form
        problem={problems.overall}
        act={t(words.save)}
        isPending={save.isPending}
        onSubmit={() => save.mutate({ id: opened.id, formula, partIds: parts.filter((id) => id !== '') })}
        onCancel={onClose}
        apart={opened.formula === null ? undefined : clear}
      >
        <Stack gap="sm">
          <NativeSelect
            label={t(words.formula)}
            value={formula}
            data={formulas.map((value) => ({ value, label: t(formulaNames[value]) }))}
            onChange={({ currentTarget: { value } }) => setFormula(formulas.find((one) => one === value) ?? 'sum')}
            data-autofocus
          />
          {parts.map((id, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a part is its place in the formula
            <Group key={at} gap="xs" align="flex-end" wrap="nowrap">
              <Select
                style={{ flexGrow: 1 }}
                label={`${t(words.part)} ${at + 1}`}
                data={others}
                value={id === '' ? null : id}
                onChange={(chosen) => setPart(at, chosen ?? '')}
                searchable
              />
              {parts.length > 2 ? (
                <Button variant="subtle" onClick={() => setParts((before) => before.filter((_, i) => i !== at))}>
                  {t(words.takeOut)}
                </Button>
              ) : null}
            </Group>
          ))}
          {formula === 'ratio' || parts.length >= 20 ? null : (
            <Group>
              <Button variant="default" onClick={() => setParts((before) => [...before, ''])}>
                {t(words.anotherPart)}
              </Button>
            </Group>
          )}
          {problems.at.get('partIds') === undefined ? null : <p role="alert">{problems.at.get('partIds')}</p>}
        </Stack>
      </Form>
    </Dialog>
  )
}
