// Starts Swagger UI on the document of the service that served this page.

const dark = matchMedia("(prefers-color-scheme: dark)");
const follow = () => document.documentElement.classList.toggle("dark-mode", dark.matches);
dark.addEventListener("change", follow);
follow();

SwaggerUIBundle({
  url: "openapi.json",
  domNode: document.getElementById("swagger-ui"),
  deepLinking: true, // an operation has an address
  tryItOutEnabled: true, // ready to try: there is nothing to break
  supportedSubmitMethods: ["get"],
  displayRequestDuration: true,
  defaultModelsExpandDepth: 0,
  validatorUrl: null, // no request to another host
});
