/**
 * Letters of Cyrillic (Ukrainian after the Cabinet's resolution 55/2010, the others as usually romanised) and of
 * Arabic with its Persian and Urdu additions. Arabic writes no short vowels: comparing names needs skeletons.
 */
const letters: Readonly<Record<string, string>> = {
  ...pairs('абвгґдеєжзиіїйклмнопрстуфх', 'a b v h g d e ye zh z y i i i k l m n o p r s t u f kh'),
  ...pairs('цчшщьюяыэёъў', 'ts ch sh shch _ yu ya y e yo _ u'),
  ...pairs('اأإآبتثجحخدذرزسشصضطظغفقكلمن', 'a a a a b t th j h kh d dh r z s sh s d t z gh f q k l m n'),
  ...pairs('عهويةىءئؤپچژگکیےھہٹڈڑں', 'a h u y a a _ y u p ch zh g k y e h h t d r n'),
}

/** The text in lower-case Latin letters without accents, as far as the letters are known here. */
export function toLatin(text: string): string {
  const plain = text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[\p{M}ʹ'’ʼ‘`]/gu, '')
  return plain
    .replaceAll(/(?<!\p{L})ال(?=\p{L}{3})/gu, '')
    .replaceAll(/(?<!\p{L})و(?=\p{L})/gu, 'w')
    .replaceAll(/\P{ASCII}/gu, (letter) => latinOnly[letter] ?? letters[letter] ?? letter)
}

/** Latin letters that no decomposition takes apart. */
const latinOnly: Readonly<Record<string, string>> = {
  ...pairs('ßøđłıəæœþðħŋ', 'ss o d l i e ae oe th d h n'),
}

function pairs(from: string, to: string): Record<string, string> {
  const parts = to.split(' ')
  return Object.fromEntries([...from].map((letter, at) => [letter, (parts[at] ?? '').replace('_', '')]))
}
