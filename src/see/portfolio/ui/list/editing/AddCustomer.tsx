import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useGo, useSearch } from '#web/address.ts'
import { Dialog } from '#web/kit/form/Dialog.tsx'
import { useMay } from '#web/session/session.ts'
import { useWords } from '#web/wording/say.ts'
import { CustomerForm } from '../../../../../gather/customers/ui/CustomerForm.tsx'
import { words } from '../../words.ts'

/** Adds a customer and opens their page; `asked` where somebody came here to do so. */
export function AddCustomer({ asked }: { readonly asked: boolean }) {
  const { t } = useWords()
  const go = useGo()
  const [, setSearch] = useSearch()
  const mayWrite = useMay('customers.write')
  const [open, setOpen] = useState(false)
  if (!mayWrite) return null
  const close = (customer?: { readonly id: string }) => {
    setOpen(false)
    if (customer !== undefined) go(`/customers/${customer.id}`)
    else if (asked) setSearch({ add: undefined })
  }
  return (
    <>
      <Button variant="default" leftSection={<IconPlus size={15} aria-hidden="true" />} onClick={() => setOpen(true)}>
        {t(words.add)}
      </Button>
      <Dialog open={open || asked} onClose={() => close()} title={t(words.add)} wide>
        <CustomerForm onDone={close} onCancel={() => close()} />
      </Dialog>
    </>
  )
}
