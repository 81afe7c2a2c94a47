import type { ImportedModule } from '../model/imported-module';

/**
 * Modules in an order in which their functions can be called: each after those whose results it takes, and the
 * documents of a file in their order, since that is the one in which they are written.
 */
export function callOrder(modules: readonly ImportedModule[]): ImportedModule[] {
  const byFile = new Map(modules.map((module) => [module.file, module]));
  const before = new Map<ImportedModule, ImportedModule>();
  modules.forEach((module, index) => {
    const previous = modules[index - 1];
    if (previous?.document.file === module.document.file) before.set(module, previous);
  });
  const done = new Set<ImportedModule>();
  const open = new Set<ImportedModule>();
  const visit = (module: ImportedModule): void => {
    if (done.has(module)) return;
    if (open.has(module))
      throw new Error(`the modules of the import need each other in a circle: ${module.file}`);
    open.add(module);
    const previous = before.get(module);
    if (previous !== undefined) visit(previous);
    for (const file of module.needs) visit(needed(byFile, file));
    done.add(module);
  };
  modules.forEach(visit);
  return [...done];
}

function needed(modules: ReadonlyMap<string, ImportedModule>, file: string): ImportedModule {
  const module = modules.get(file);
  if (module === undefined) throw new Error(`no module of the import is ${file}`);
  return module;
}
