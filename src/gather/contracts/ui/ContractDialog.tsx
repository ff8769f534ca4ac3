import { Button, Select, SimpleGrid, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useAct } from '#web/asking/api.ts'
import { problemsIn } from '#web/asking/refusal.ts'
import { Dialog } from '#web/kit/form/Dialog.tsx'
import { Form } from '#web/kit/form/Form.tsx'
import { useConfirm } from '#web/kit/form/use-confirm.ts'
import { useSession } from '#web/session/session.ts'
import { useWords } from '#web/wording/say.ts'
import type { ContractKind, Period, Tax } from '../contract.ts'
import { amountUnknown, contractKindNames, fieldNames, periodNames, taxNames } from '../words.ts'
import { api, type ShownContract, touched } from './contracts-api.ts'
import { autoRenewOf, type Renewal, renewalIn, renewalNames, renewals } from './renewal.ts'
import { words } from './words.ts'

const texts = ['plan', 'amount', 'currency', 'taxRate', 'seats', 'startsOn', 'endsOn'] as const
const kinds = Object.keys(contractKindNames) as ContractKind[]
const periods = Object.keys(periodNames) as Period[]
const taxes = Object.keys(taxNames) as Tax[]
type ContractDialogProps = {
  readonly customerId: string
  readonly contract?: ShownContract
  readonly onClose: () => void
}

export function ContractDialog({ customerId, contract, onClose }: ContractDialogProps) {
  const { t } = useWords()
  const { workspace } = useSession()
  const confirm = useConfirm()
  const [draft, setDraft] = useState(() => draftOf(contract, workspace.currency))
  const options = { refreshes: touched, onDone: onClose }
  const create = useAct(api.create, { ...options, done: words.added, quiet: true })
  const change = useAct(api.change, { ...options, done: words.saved, quiet: true })
  const remove = useAct(api.remove, { ...options, done: words.removed })
  const { error, isPending } = contract ? change : create
  const problems = problemsIn(error, texts)
  const submit = () => {
    if (contract) change.mutate({ id: contract.id, ...wishOf(draft) })
    else create.mutate({ customerId, ...wishOf(draft) })
  }
  const removeIt = async () => {
    if (
      contract &&
      (await confirm({ title: t(words.removeTitle), text: t(words.removeText), act: t(words.remove), danger: true }))
    )
      remove.mutate({ id: contract.id })
  }
  const removal = contract ? (
    <Button variant="subtle" color="red" loading={remove.isPending} onClick={() => void removeIt()}>
      {t(words.remove)}
    </Button>
  ) : undefined
  return (
    <Dialog open onClose={onClose} title={contract?.plan ?? t(words.add)} wide>
      <Form
        problem={problems.overall}
        act={t(contract ? words.save : words.add)}
        isPending={isPending}
        onSubmit={submit}
        onCancel={onClose}
        apart={removal}
      >
        <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
          {texts.map((field) => (
            <TextInput
              key={field}
              label={t(fieldNames[field])}
              type={field === 'startsOn' || field === 'endsOn' ? 'date' : 'text'}
              inputMode={field === 'amount' || field === 'seats' || field === 'taxRate' ? 'decimal' : 'text'}
              {...(field === 'amount' && { placeholder: t(amountUnknown) })}
              required={field === 'startsOn' || field === 'currency'}
              value={draft[field]}
              error={problems.at.get(field)}
              onChange={(event) => {
                const { value } = event.currentTarget
                setDraft((present) => ({ ...present, [field]: value }))
              }}
            />
          ))}
          <Select
            label={t(fieldNames.period)}
            data={periods.map((value) => ({ value, label: t(periodNames[value]) }))}
            value={draft.period}
            onChange={(period) => period && setDraft({ ...draft, period })}
            allowDeselect={false}
          />
          <Select
            label={t(fieldNames.tax)}
            data={taxes.map((value) => ({ value, label: t(taxNames[value]) }))}
            value={draft.tax}
            onChange={(tax) => tax && setDraft({ ...draft, tax })}
            allowDeselect={false}
          />
          <Select
            label={t(fieldNames.kind)}
            data={kinds.map((value) => ({ value, label: t(contractKindNames[value]) }))}
            value={draft.kind}
            onChange={(kind) => kind && setDraft({ ...draft, kind })}
            allowDeselect={false}
          />
          <Select
            label={t(fieldNames.autoRenew)}
            data={renewals.map((value) => ({ value, label: t(renewalNames[value]) }))}
            value={draft.renewal}
            onChange={(renewal) => renewal && setDraft({ ...draft, renewal })}
            allowDeselect={false}
          />
        </SimpleGrid>
      </Form>
    </Dialog>
  )
}

type Draft = Record<(typeof texts)[number], string> & {
  kind: ContractKind
  period: Period
  tax: Tax
  renewal: Renewal
}

function draftOf(contract: ShownContract | undefined, currency: string): Draft {
  const text = Object.fromEntries(texts.map((field) => [field, String(contract?.[field] ?? '')])) as Record<
    (typeof texts)[number],
    string
  >
  return {
    ...text,
    currency: contract?.currency ?? currency,
    kind: contract?.kind ?? 'subscription',
    period: contract?.period ?? 'month',
    tax: contract?.tax ?? 'unknown',
    renewal: renewalIn(contract?.autoRenew ?? null),
  }
}

function wishOf({ plan, seats, endsOn, amount, currency, taxRate, renewal, ...rest }: Draft) {
  const figure = (text: string) => text.normalize('NFKC').replaceAll(',', '').trim() || null
  return {
    ...rest,
    autoRenew: autoRenewOf(renewal),
    amount: figure(amount),
    taxRate: figure(taxRate),
    currency: currency.normalize('NFKC').trim().toUpperCase(),
    plan: plan === '' ? null : plan,
    seats: seats === '' ? null : Number(seats),
    endsOn: endsOn === '' ? null : endsOn,
  }
}
