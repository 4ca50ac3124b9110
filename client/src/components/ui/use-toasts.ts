import { defineStore } from 'pinia'
import { ref } from 'vue'

export interface Toast {
  id: number
  text: string
  undo?: (() => unknown) | undefined
}

/** How long a message stays; one with an undo stays longer, so that nobody has to hurry. */
const stay = { plain: 6_000, withUndo: 15_000 }

/**
 * Short messages about what was just done, with a way to undo it: `useToasts().show({ text, undo })`. One that says the same as
 * another without an undo takes its place.
 */
export const useToasts = defineStore('toasts', () => {
  const toasts = ref<Toast[]>([])
  let count = 0

  const dismiss = (id: number): void => {
    toasts.value = toasts.value.filter((toast) => toast.id !== id)
  }

  function show({ text, undo }: Omit<Toast, 'id'>): void {
    const id = ++count
    const others = toasts.value.filter((toast) => toast.undo !== undefined || toast.text !== text)
    toasts.value = [...others.slice(-2), { id, text, undo }]
    setTimeout(() => dismiss(id), undo ? stay.withUndo : stay.plain)
  }

  async function undo(toast: Toast): Promise<void> {
    dismiss(toast.id)
    await toast.undo?.()
  }

  return { toasts, show, dismiss, undo }
})
