declare module 'pouchdb-abstract-mapreduce' {
  export interface AbstractMapReduce {
    query(this: unknown, view: string, options: object): Promise<Record<string, unknown>>
    viewCleanup(this: unknown): Promise<unknown>
  }
  export default function createAbstractMapReduce(
    localDocumentName: string,
    mapper: (map: string, emit: (key: unknown, value: unknown) => void) => (doc: object) => void,
    reducer: (reduce: string) => (keys: unknown, values: unknown[], rereduce: boolean) => unknown,
    validator: (designDocument: object, viewName: string) => void,
  ): AbstractMapReduce
}
