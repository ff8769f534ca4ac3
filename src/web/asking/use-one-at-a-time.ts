import { useRef } from 'react'

type Act<Input> = { mutate(input: Input, options: { onSettled: () => void }): void }

/** A second click comes before the button shows that it is busy: until the first has been answered it does nothing. */
export function useOneAtATime<Input>(act: Act<Input>): (input: Input) => void {
  const isUnderWay = useRef(false)
  return (input) => {
    if (isUnderWay.current) return
    isUnderWay.current = true
    act.mutate(input, {
      onSettled: () => {
        isUnderWay.current = false
      },
    })
  }
}
