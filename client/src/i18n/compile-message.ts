import type { MessageContext, MessageFunction } from 'vue-i18n'

type Part = string | { name: string }

const partsOf = (text: string): Part[] =>
  text.split(/\{(\w+)\}/).map((piece, at) => (at % 2 === 0 ? piece : { name: piece }))

const fill = (parts: Part[], context: MessageContext): string =>
  parts.map((part) => (typeof part === 'string' ? part : String(context.named(part.name) ?? ''))).join('')

/**
 * Makes a message of its text: `{name}` is a place to fill in, ` | ` stands between the forms for one and for many.
 * The messages need nothing else of vue-i18n's syntax, whose compiler weighs as much as half of the messages.
 */
export function compileMessage(message: unknown): MessageFunction {
  const forms = String(message).split(' | ').map(partsOf)
  const [only = []] = forms
  return (context: MessageContext) =>
    forms.length === 1 ? fill(only, context) : context.plural(forms.map((parts) => fill(parts, context)))
}
