/** The commands of the documentation that no test runs, each with the reason. A command that is not here is run. */
export const NOT_RUN: readonly { readonly begins: string; readonly because: string }[] = [
  {
    begins: "make ",
    because: "installs, builds or serves without an end; `make --dry-run` says whether it is there",
  },
  { begins: "NODE_OPTIONS=--max-old-space-size=14000 make bench", because: "takes hours" },
  { begins: ".deploy/lint", because: "installs linters from the registry; `check.yml` runs it" },
  { begins: "docker ", because: "needs a container engine" },
  { begins: "buildah ", because: "needs buildah, a base image and root" },
  { begins: ".deploy/check-image", because: "needs buildah, an image and root" },
  { begins: "kubectl ", because: "needs a cluster" },
  { begins: "curl -s https://example.org", because: "stands for an address of yours" },
  {
    begins: "cp .deploy/movies-nightly",
    because: "needs systemd; its command is run by schedules.slow.test.ts",
  },
  { begins: "systemctl ", because: "needs systemd" },
  { begins: "movies load", because: "needs a database; the slow tests of movies load have one" },
  { begins: "CATALOG=", because: "needs a database; packages/api/test/database.slow.test.ts has one" },
  { begins: "bq ", because: "needs a project; its schemas are compared by postgresql.slow.test.ts" },
  { begins: "movies etl --movies films_2016.csv", because: "wants your files; packages/etl/test joins some" },
  {
    begins: "movies etl --movies <(aws",
    because: "needs two clouds; packages/cli/test feeds both files by pipes",
  },
  { begins: "gh ", because: "needs GitHub" },
  { begins: "npm install ", because: "needs the registry; `.deploy/smoke-packages` installs what is packed" },
  {
    begins: "ARTIFACTS_DIR=artifacts npx movies-api",
    because: "is of what npm installed, see `.deploy/smoke-packages`",
  },
  { begins: "npx movies", because: "is of what npm installed, see `.deploy/smoke-packages`" },
];
