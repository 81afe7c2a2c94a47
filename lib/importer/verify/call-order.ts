import type { ImportedModule } from '../model/imported-module';

/**
 * Modules in the order in which their functions can be called: after their dependencies, and in the document order of
 * each file, in which they are rendered.
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
      throw new Error(`circular dependency between the modules of the import: ${module.file}`);
    open.add(module);
    const previous = before.get(module);
    if (previous !== undefined) visit(previous);
    for (const file of module.dependencies) visit(moduleOf(byFile, file));
    done.add(module);
  };
  modules.forEach(visit);
  return [...done];
}

function moduleOf(modules: ReadonlyMap<string, ImportedModule>, file: string): ImportedModule {
  const module = modules.get(file);
  if (module === undefined) throw new Error(`the import has no module ${file}`);
  return module;
}
