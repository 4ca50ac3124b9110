import { defineStore } from 'pinia'
import { ref } from 'vue'

export interface Toast {
  id: number
  text: string
  undo?: (() => unknown) | undefined
}

/** How long a message stays; one with an undo stays longer, so that nobody has to hurry. */
const stay = { plain: 6_000, withUndo: 15_000 }

/** Short messages about what was just done, with a way to undo it: `useToasts().show({ text, undo })`. */
export const useToasts = defineStore('toasts', () => {
  const toasts = ref<Toast[]>([])
  let count = 0

  const dismiss = (id: number): void => {
    toasts.value = toasts.value.filter((toast) => toast.id !== id)
  }

  function show({ text, undo }: Omit<Toast, 'id'>): void {
    const id = ++count
    toasts.value = [...toasts.value.slice(-2), { id, text, undo }]
    setTimeout(() => dismiss(id), undo ? stay.withUndo : stay.plain)
  }

  async function undo(toast: Toast): Promise<void> {
    dismiss(toast.id)
    await toast.undo?.()
  }

  return { toasts, show, dismiss, undo }
})
