/** Pictograms of the easy-to-read print, drawn for it as lines on a square of 48 by 48. */
export const pictograms = {
  person: 'M24 6a7 7 0 1 0 .01 0M10 43c0-11 5-18 14-18s14 7 14 18z',
  paper: 'M11 4h18l8 8v32H11zM29 4v8h8M17 20h14M17 27h14M17 34h9',
  star: 'M24 5l6 12.5 13.5 1.8-9.9 9.4 2.5 13.6L24 35.6l-12.1 6.7 2.5-13.6-9.9-9.4L18 17.5z',
  hands:
    'M4 30l8-8 7 3 7 0M12 22V14M4 41h10l14 2 16-12c2-2-1-5-4-3l-9 5c0-4-3-5-6-5h-7l-6-3M30 6c3-4 9-1 7 4-1 3-7 7-7 7s-6-4-7-7c-2-5 4-8 7-4',
  family:
    'M15 7a5 5 0 1 0 .01 0M33 7a5 5 0 1 0 .01 0M24 24a4 4 0 1 0 .01 0M5 41V29c0-6 4-9 10-9M43 41V29c0-6-4-9-10-9M16 43c0-6 3-9 8-9s8 3 8 9z',
  house: 'M5 23L24 6l19 17M10 20v23h28V20M20 43V30h8v13',
  calendar: 'M6 10h36v33H6zM6 19h36M15 5v9M33 5v9M17 31l5 5 9-10',
  no: 'M24 5a19 19 0 1 0 .01 0M11 37L37 11',
  change: 'M8 20a16 16 0 0 1 29-5M38 6v10H28M40 28a16 16 0 0 1-29 5M10 42V32h10',
  question: 'M5 8h38v26H26l-10 9v-9H5zM19 17c0-6 10-6 10 0 0 4-5 4-5 7M24 28.5v.5',
  eye: 'M4 24s7-13 20-13 20 13 20 13-7 13-20 13S4 24 4 24zM24 18a6 6 0 1 0 .01 0',
} as const
export type PictogramName = keyof typeof pictograms
