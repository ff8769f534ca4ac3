import type { Live } from '#platform/furnishing/live.ts'

const own = ['contracts', 'contract_amendments', 'purchases']

export const live: Live = {
  records: { contracts: 'customers.read', contract_amendments: 'customers.read', purchases: 'customers.read' },
  shows: [...own, 'customers', 'calendars', 'closing_days'],
  gives: { customers: { timeline: own, completeness: own } },
  versions: [
    {
      record: 'contracts',
      of: ['list', 'find', 'create', 'change', 'remove'],
      columns: {
        notice: ['notice_on', 'notice_count', 'notice_unit'],
        cancellationRequestedOn: 'cancel_requested_on',
        asSigned: '.',
      },
    },
    { record: 'purchases', of: ['purchases', 'addPurchase', 'changePurchase', 'removePurchase'] },
  ],
}
