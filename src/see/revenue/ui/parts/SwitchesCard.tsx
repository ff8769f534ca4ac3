import { SliceChoice } from '../../../figures/ui/SliceChoice.tsx'
import { Switches } from '../../../figures/ui/Switches.tsx'
import { choices } from '../revenue-address.ts'
import { choiceNames, sliceWords, switchNames } from '../words.ts'

/** The switches of revenue, with by what it is told apart. */
export function SwitchesCard() {
  return (
    <Switches
      choices={choices}
      names={switchNames}
      values={choiceNames}
      clears={(name) => (name === 'by' ? { period: undefined } : {})}
    >
      <SliceChoice own={sliceWords} />
    </Switches>
  )
}
