import { Button, Select, SimpleGrid, TextInput } from '@mantine/core'
import { useAct, useSave } from '#web/asking/api.ts'
import { problemsIn } from '#web/asking/refusal.ts'
import { Dialog } from '#web/kit/form/Dialog.tsx'
import { DraftNote } from '#web/kit/form/draft/DraftNote.tsx'
import { readsLike } from '#web/kit/form/draft/reads-like.ts'
import { useKeptDraft } from '#web/kit/form/draft/use-kept-draft.ts'
import { Form } from '#web/kit/form/Form.tsx'
import { useConfirm } from '#web/kit/form/use-confirm.ts'
import { useSession } from '#web/session/session.ts'
import { useWords } from '#web/wording/say.ts'
import type { ContractKind, Tax } from '../../contract.ts'
import { amountUnknown, contractKindNames, fieldNames, taxNames } from '../../words.ts'
import { api, type ShownContract } from '../contracts-api.ts'
import { sinceAmended } from '../history/what-changed.ts'
import { renewalNames, renewals } from '../renewal.ts'
import { words } from '../words.ts'
import { bounds, changesOf, draftOf, signedFields, signedOf, texts, wishOf } from './draft.ts'
import { NoticeFields } from './NoticeFields.tsx'
import { PeriodFields } from './PeriodFields.tsx'
import { PredecessorField } from './PredecessorField.tsx'

const kinds = Object.keys(contractKindNames) as ContractKind[]
const taxes = Object.keys(taxNames) as Tax[]
const days: ReadonlySet<string> = new Set(['startsOn', 'endsOn'])
const figures: ReadonlySet<string> = new Set(['amount', 'seats', 'taxRate'])
const fields = [
  ...texts,
  ...signedFields.map((field) => `asSigned.${field}`),
  ...['period', 'notice', 'notice.on', 'notice.before', 'renewsId', 'cancellationRequestedOn'],
]

type ContractDialogProps = {
  readonly customerId: string
  readonly contracts: readonly ShownContract[]
  readonly contract?: ShownContract
  readonly onClose: () => void
}

export function ContractDialog({ customerId, contracts, contract, onClose }: ContractDialogProps) {
  const all = useWords()
  const { t } = all
  const { workspace } = useSession()
  const confirm = useConfirm()
  const start = draftOf(contract, workspace.currency)
  const form = useKeptDraft({
    place: contract === undefined ? `contract.new.${customerId}` : `contract.${contract.id}`,
    start,
    etag: contract?.etag,
    reads: readsLike(start, bounds),
  })
  const { draft } = form
  const set = (change: Partial<typeof draft>) => form.setDraft((present) => ({ ...present, ...change }))
  const over = () => {
    form.startAnew()
    onClose()
  }
  const options = { onDone: over }
  const create = useAct(api.create, { ...options, done: words.added, quiet: true })
  const change = useSave(api.change, { ...options, etag: () => form.etag, done: words.saved, quiet: true })
  const remove = useAct(api.remove, { ...options, done: words.removed })
  const { error, isPending } = contract ? change : create
  const problems = problemsIn(error, fields)
  const errorAt = (field: string) => problems.at.get(field) ?? problems.at.get(`asSigned.${field}`)
  const submit = () => {
    if (contract) change.mutate({ id: contract.id, ...changesOf(draft, form.opened) })
    else create.mutate({ customerId, ...wishOf(draft), ...signedOf(draft) })
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
        <DraftNote of={form} />
        <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
          {texts.map((field) => (
            <TextInput
              key={field}
              label={t(fieldNames[field])}
              inputWrapperOrder={['label', 'input', 'description', 'error']}
              description={contract && sinceAmended(contract, field, all)}
              type={days.has(field) ? 'date' : 'text'}
              inputMode={figures.has(field) ? 'decimal' : 'text'}
              {...(field === 'amount' && { placeholder: t(amountUnknown) })}
              required={field === 'startsOn' || field === 'currency'}
              value={draft[field]}
              error={errorAt(field)}
              onChange={(event) => set({ [field]: event.currentTarget.value })}
            />
          ))}
          <Select
            label={t(fieldNames.tax)}
            data={taxes.map((value) => ({ value, label: t(taxNames[value]) }))}
            value={draft.tax}
            onChange={(tax) => tax && set({ tax })}
            allowDeselect={false}
          />
          <PeriodFields draft={draft} set={set} error={errorAt('period')} />
          <Select
            label={t(fieldNames.kind)}
            data={kinds.map((value) => ({ value, label: t(contractKindNames[value]) }))}
            value={draft.kind}
            onChange={(kind) => kind && set({ kind })}
            allowDeselect={false}
          />
          <Select
            label={t(fieldNames.autoRenew)}
            data={renewals.map((value) => ({ value, label: t(renewalNames[value]) }))}
            value={draft.renewal}
            onChange={(renewal) => renewal && set({ renewal })}
            allowDeselect={false}
          />
          <NoticeFields
            draft={draft}
            set={set}
            error={errorAt('notice') ?? errorAt('notice.on') ?? errorAt('notice.before')}
          />
          <PredecessorField
            of={contract}
            contracts={contracts}
            value={draft.renewsId}
            error={errorAt('renewsId')}
            onChange={(renewsId) => set({ renewsId })}
          />
          <TextInput
            label={t(fieldNames.cancellationRequestedOn)}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            description={t(words.cancellationHint)}
            type="date"
            value={draft.cancellationRequestedOn}
            error={errorAt('cancellationRequestedOn')}
            onChange={(event) => set({ cancellationRequestedOn: event.currentTarget.value })}
          />
        </SimpleGrid>
      </Form>
    </Dialog>
  )
}
