"""The addresses that the server answers besides the pages."""

from starlette.routing import Route

from components.http import api, evidence
from components.http.api_answers import Unknown

ROUTES = (
    Route("/api/v1/check-ins", api.CheckIns),
    Route("/api/v1/portfolio", api.Portfolio),
    Route("/api/v1/openapi.json", api.Description),
    Route("/api/v1/docs", api.Page),
    Route("/api/{rest:path}", Unknown),
    Route("/evidence/{file}", evidence.EvidenceFile),
)
