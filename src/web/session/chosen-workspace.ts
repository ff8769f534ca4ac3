const place = 'meguri.workspace'

/** Which workspace this browser last worked in: sent as `x-workspace`; the server falls back to the member's first. */
export function chosenWorkspace(): string | null {
  return localStorage.getItem(place)
}

export function chooseWorkspace(id: string): void {
  localStorage.setItem(place, id)
}

export function forgetWorkspace(): void {
  localStorage.removeItem(place)
}
