# GET /value/git answers what the repository says, GET /value/argo what the workflow said when it built the image.
exec httpd -f -p 8000 -h /app/www
