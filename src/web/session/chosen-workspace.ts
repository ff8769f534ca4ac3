import { shelf } from './shelf.ts'

const place = 'meguri.workspace'

/** Which workspace this browser last worked in: sent as `x-workspace`; the server falls back to the member's first. */
export function chosenWorkspace(): string | null {
  return shelf.getItem(place)
}

export function chooseWorkspace(id: string): void {
  shelf.setItem(place, id)
}

export function forgetWorkspace(): void {
  shelf.removeItem(place)
}
