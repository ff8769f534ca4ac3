import { useEffect, useState } from 'react'

/** Whether this import is open in another tab of this browser as well. */
export function useOtherTab(importId: string): boolean {
  const [others, setOthers] = useState<ReadonlySet<string>>(new Set())
  useEffect(() => {
    const own = crypto.randomUUID()
    const channel = new BroadcastChannel(`meguri.imports.${importId}`)
    const say = (word: 'here' | 'also' | 'gone') => channel.postMessage({ word, from: own })
    channel.onmessage = ({ data }: MessageEvent<{ word: 'here' | 'also' | 'gone'; from: string }>) => {
      const { word, from } = data
      if (word === 'here') say('also')
      setOthers((known) =>
        word === 'gone' ? new Set([...known].filter((one) => one !== from)) : new Set([...known, from]),
      )
    }
    const leave = () => say('gone')
    say('here')
    addEventListener('pagehide', leave)
    return () => {
      removeEventListener('pagehide', leave)
      leave()
      channel.close()
    }
  }, [importId])
  return others.size > 0
}
