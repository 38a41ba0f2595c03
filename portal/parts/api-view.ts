/** What the page shows of one operation of the API. */
export interface OperationView {
  id: string;
  method: string;
  path: string;
  summary: string;
  takes: { name: string; place: 'path' | 'query' | 'body'; required: boolean }[];
}

interface Operation {
  operationId?: string;
  tags?: string[];
  summary?: string;
  parameters?: { name: string; in: string; required?: boolean }[];
  requestBody?: {
    content?: Record<string, { schema?: { properties?: object; required?: string[] } }>;
  };
}

/** An OpenAPI document, as far as the page reads it. */
export interface ApiDocument {
  paths: Record<string, Record<string, Operation>>;
}

function takesOf(operation: Operation): OperationView['takes'] {
  const schema = operation.requestBody?.content?.['application/json']?.schema;
  const body = Object.keys(schema?.properties ?? {}).map((name) => ({
    name,
    place: 'body' as const,
    required: schema?.required?.includes(name) ?? false,
  }));
  const parameters = (operation.parameters ?? []).map(({ name, in: place, required }) => ({
    name,
    place: place === 'path' ? ('path' as const) : ('query' as const),
    required: required ?? false,
  }));
  return [...parameters, ...body];
}

/** The operations of a document by their tag, in the document's order. */
export function operationsByTag(document: ApiDocument): [tag: string, OperationView[]][] {
  const byTag = new Map<string, OperationView[]>();
  for (const [path, methods] of Object.entries(document.paths)) {
    for (const [method, operation] of Object.entries(methods)) {
      const tag = operation.tags?.[0] ?? '';
      const view = {
        id: operation.operationId ?? `${method} ${path}`,
        method: method.toUpperCase(),
        path,
        summary: operation.summary ?? '',
        takes: takesOf(operation),
      };
      byTag.set(tag, [...(byTag.get(tag) ?? []), view]);
    }
  }
  return [...byTag];
}
