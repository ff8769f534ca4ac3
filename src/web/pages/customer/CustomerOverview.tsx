import { everyPart } from '../../all-screens.ts'
import { TwoColumns } from '../../kit/page/TwoColumns.tsx'
import { LatePart } from '../../LatePart.tsx'
import { cardOrder, inOrder } from './order.ts'

/** What each feature finds most worth saying about this customer. */
export function CustomerOverview({ customerId }: { readonly customerId: string }) {
  const cards = everyPart('customerCards').sort(inOrder(cardOrder))
  const on = (side: 'main' | 'aside') =>
    cards
      .filter((card) => card.side === side)
      .map((card) => <LatePart key={card.key} of={card} props={{ customerId }} />)
  return <TwoColumns left={on('main')} right={on('aside')} />
}
